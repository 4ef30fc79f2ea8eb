import { createReadStream } from 'node:fs';
import type { Encoding } from './mapping.ts';
import { FileUnreadable } from './row.ts';

/**
 * The text of a file, piece by piece. A mark at its beginning that names the encoding is left out.
 *
 * @param onBytes told how many bytes each piece had.
 * @throws FileUnreadable where the bytes are no text in this encoding.
 */
export async function* decodedText(
  path: string,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw new FileUnreadable(line, `After line ${line}, the file is not ${encoding}: say its "encoding".`, error);
    }
  };
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const text = decode(bytes);
    onBytes(bytes.length);
    yield text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
  }
  yield decode();
}
