import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How a text may lie in bytes: by the name of the encoding, what to look for. */
export type Needles = ReadonlyMap<string, Buffer>;

/** The text in UTF-8, UTF-16 of both orders, hex of both cases, and base64 of both alphabets wherever it begins in a group of three. */
export function needlesOf(text: string): Needles {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const needles = new Map<string, Buffer>([
    ['utf-8', utf8],
    ['utf-16le', little],
    ['utf-16be', Buffer.from(little).swap16()],
    ['hex', Buffer.from(utf8.toString('hex'), 'latin1')],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase(), 'latin1')],
  ]);
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // Only those letters that hang on nothing but the text.
    const core = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + utf8.length) * 8) / 6));
    needles.set(`base64+${offset}`, Buffer.from(core, 'latin1'));
    needles.set(`base64url+${offset}`, Buffer.from(core.replaceAll('+', '-').replaceAll('/', '_'), 'latin1'));
  }
  return needles;
}

/** Which encodings of which texts are in some bytes. */
export function foundIn(haystack: Buffer, texts: Readonly<Record<string, Needles>>): string[] {
  return Object.entries(texts).flatMap(([text, needles]) =>
    [...needles].filter(([, needle]) => haystack.includes(needle)).map(([encoding]) => `${text} in ${encoding}`),
  );
}

/** The same over every file of a folder, however deep; and how many bytes that were. */
export async function foundInFolder(
  folder: string,
  texts: Readonly<Record<string, Needles>>,
): Promise<{ found: string[]; files: number; bytes: number }> {
  const sum = { found: [] as string[], files: 0, bytes: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const facts = await stat(path);
    if (!facts.isFile()) continue;
    // A file of a cluster is 1 GB at most, and the log's 16 MB.
    const bytes = await readFile(path);
    sum.files += 1;
    sum.bytes += bytes.length;
    sum.found.push(...foundIn(bytes, texts).map((what) => `${name}: ${what}`));
  }
  return sum;
}
