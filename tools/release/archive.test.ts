import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { readTarball, readZip } from './archive.ts';

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

function tarOf(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ name, text, type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
    header.write(type, 156);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

function zipOf(entries: readonly Entry[], method: 0 | 8): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, text } of entries) {
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const offset = Buffer.concat(locals).length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt16LE(name.length, 26);
    locals.push(local, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02_01_4b_50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const text = (archive: ReadonlyMap<string, Buffer>): unknown[] =>
  [...archive].map(([path, bytes]) => [path, bytes.toString()]);

test('a tarball gives its files, with long names', () => {
  const long = `package/${'a'.repeat(200)}.js`;
  const record = ` path=${long}\n`;
  const archive = readTarball(
    tarOf([
      { name: 'package', text: '', type: '5' },
      { name: 'package/package.json', text: '{}' },
      { name: 'PaxHeader', text: `${record.length + 3}${record}`, type: 'x' },
      { name: 'package/short.js', text: 'x'.repeat(600) },
      { name: 'package/last.js', text: '' },
    ]),
  );
  assert.deepEqual(text(archive), [
    ['package/package.json', '{}'],
    [long, 'x'.repeat(600)],
    ['package/last.js', ''],
  ]);
});

test('a tarball with a link is refused', () => {
  assert.throws(() => readTarball(tarOf([{ name: 'a', text: '', type: '2' }])), /a is neither a file nor a folder/);
});

test('a zip archive gives its files, packed and plain', () => {
  const entries = [
    { name: 'META-INF/', text: '' },
    { name: 'META-INF/a.txt', text: 'aaaa'.repeat(100) },
    { name: 'b.txt', text: '' },
  ];
  for (const method of [0, 8] as const) {
    assert.deepEqual(text(readZip(zipOf(entries, method))), [
      ['META-INF/a.txt', 'aaaa'.repeat(100)],
      ['b.txt', ''],
    ]);
  }
  assert.throws(() => readZip(Buffer.from('x'.repeat(100))), /is no zip archive/);
});
