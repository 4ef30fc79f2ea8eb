import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { foundIn, foundInFolder, needlesOf } from './byte-search-fixture.ts';

const TEXT = 'zq7canary5xv';
const TEXTS = { [TEXT]: needlesOf(TEXT) };

test('a text is found however it is written, and wherever it stands', async (t) => {
  const written: Readonly<Record<string, Buffer>> = {
    'utf-8': Buffer.from(`{"name":"${TEXT}"}`),
    'utf-16le': Buffer.from(`x${TEXT}y`, 'utf16le'),
    'utf-16be': Buffer.from(`x${TEXT}y`, 'utf16le').swap16(),
    hex: Buffer.from(`\\x${Buffer.from(`ab${TEXT}c`).toString('hex')}`),
    HEX: Buffer.from(Buffer.from(TEXT).toString('hex').toUpperCase()),
    ...Object.fromEntries(
      [0, 1, 2].map((offset) => [
        `base64+${offset}`,
        Buffer.from(Buffer.from(`${'abc'.slice(0, offset)}${TEXT}and more`).toString('base64')),
      ]),
    ),
  };
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'deep'));
  for (const [encoding, bytes] of Object.entries(written)) {
    assert.ok(foundIn(bytes, TEXTS).includes(`${TEXT} in ${encoding}`), encoding);
    await writeFile(join(folder, 'deep', encoding), bytes);
  }
  const { found, files } = await foundInFolder(folder, TEXTS);
  assert.equal(files, 8);
  assert.equal(new Set(found.map((line) => line.split(':')[0])).size, 8);
  assert.deepEqual(foundIn(Buffer.from('zq7canary5x'), TEXTS), []);
});
