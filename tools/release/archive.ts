import { gunzipSync, inflateRawSync } from 'node:zlib';

/** The files of an archive, by their path in it. */
export type Archive = ReadonlyMap<string, Buffer>;

const TAR_BLOCK = 512;

/**
 * Reads a gzipped tar archive: those of npm and of Python's sdist.
 *
 * @throws {Error} It holds something other than files and folders, such as a link.
 */
export function readTarball(bytes: Buffer): Archive {
  const tar = gunzipSync(bytes);
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let at = 0; at + TAR_BLOCK <= tar.length && tar[at] !== 0;) {
    const header = tar.subarray(at, at + TAR_BLOCK);
    const size = Number.parseInt(textIn(header, 124, 12), 8);
    const body = tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size);
    const prefix = textIn(header, 345, 155);
    const name = longName ?? (prefix === '' ? '' : `${prefix}/`) + textIn(header, 0, 100);
    longName = undefined;
    switch (textIn(header, 156, 1)) {
      case '':
      case '0':
        files.set(name, body);
        break;
      case '5':
      case 'g':
        break;
      case 'x':
        longName = /\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1];
        break;
      default:
        throw new Error(`${name} is neither a file nor a folder`);
    }
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return files;
}

function textIn(bytes: Buffer, start: number, length: number): string {
  const text = bytes.toString('utf8', start, start + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;

/**
 * Reads a zip archive: wheels, jars, bundles.
 *
 * @throws {Error} It is none, or packs files in a way that those do not.
 */
export function readZip(bytes: Buffer): Archive {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('is no zip archive');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the archive is damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) files.set(name, entryOf(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function entryOf(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed);
  throw new Error(`a file is packed by method ${method}`);
}
