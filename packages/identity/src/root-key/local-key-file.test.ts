import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { frozenClock } from '@loyaltyos/testing';
import { testFolder } from '../identity-fixture.ts';
import { KeyFileError, openLocalKeyFile } from './local-key-file.ts';
import { versionOf } from './wrapped-key.ts';

const clock = frozenClock();
const CONTEXT = { key: 'tenant-kek', tenant: 't', epoch: '1' };

test('the file is made for its owner alone, and opens again', async (t) => {
  const path = join(await testFolder(t), 'keys', 'root.key');
  const kek = randomBytes(32);
  const root = await openLocalKeyFile(path, clock);
  const wrapped = await root.wrap(kek, CONTEXT);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(await (await openLocalKeyFile(path, clock)).unwrap(wrapped, CONTEXT), kek);
  assert.ok(!wrapped.includes(kek));
  const { keys } = JSON.parse(await readFile(path, 'utf8')) as { keys: Record<string, { key: string }> };
  for (const { key } of Object.values(keys)) assert.ok(!inspect(root, { depth: 9, showHidden: true }).includes(key));
});

test('a file that others may read is refused, and so is one that is no key file', async (t) => {
  const folder = await testFolder(t);
  const path = join(folder, 'root.key');
  await openLocalKeyFile(path, clock);
  for (const mode of [0o640, 0o604, 0o660, 0o644, 0o777]) {
    await chmod(path, mode);
    await assert.rejects(openLocalKeyFile(path, clock), KeyFileError, mode.toString(8));
  }
  await chmod(path, 0o400);
  await openLocalKeyFile(path, clock);
  const format = 'loyaltyos-root-key-1';
  const texts = [
    '',
    '{}',
    'null',
    '[]',
    'not json',
    JSON.stringify({ format, current: 'a', keys: { a: { key: 'short' } } }),
  ];
  texts.push(JSON.stringify({ format, current: 'b', keys: { a: { key: 'A'.repeat(43) } } }));
  for (const text of texts) {
    const bad = join(folder, 'bad.key');
    await writeFile(bad, text, { mode: 0o600 });
    await assert.rejects(openLocalKeyFile(bad, clock), KeyFileError, text);
    assert.equal(await readFile(bad, 'utf8'), text, 'it is left as it was');
  }
});

test('of many that make the file at once, all use the same key, and no draft stays', async (t) => {
  const folder = await testFolder(t);
  const path = join(folder, 'root.key');
  const roots = await Promise.all(Array.from({ length: 16 }, () => openLocalKeyFile(path, clock)));
  const wrapped = await Promise.all(roots.map((root) => root.wrap(Buffer.alloc(32, 7), CONTEXT)));
  for (const [index, root] of roots.entries()) {
    const other = wrapped[(index + 1) % wrapped.length] ?? Buffer.alloc(0);
    assert.deepEqual(await root.unwrap(other, CONTEXT), Buffer.alloc(32, 7));
  }
  assert.deepEqual(await readdir(folder), ['root.key']);
});

test('what was wrapped opens in its context only', async (t) => {
  const root = await openLocalKeyFile(join(await testFolder(t), 'root.key'), clock);
  const wrapped = await root.wrap(randomBytes(32), CONTEXT);
  for (const context of [{}, { ...CONTEXT, tenant: 'u' }, { ...CONTEXT, epoch: '2' }, { ...CONTEXT, more: 'x' }]) {
    await assert.rejects(root.unwrap(wrapped, context), /does not open/);
  }
  for (let index = 0; index < wrapped.length; index += 1) {
    const changed = Buffer.from(wrapped);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    await assert.rejects(root.unwrap(changed, CONTEXT), `byte ${index}`);
  }
  await assert.rejects(root.unwrap(Buffer.alloc(0), CONTEXT));
});

test('rotating keeps what is old readable, in other processes too, until it is destroyed', async (t) => {
  const folder = await testFolder(t);
  const path = join(folder, 'root.key');
  const [root, other] = [await openLocalKeyFile(path, clock), await openLocalKeyFile(path, clock)];
  const kek = randomBytes(32);
  const old = await root.wrap(kek, CONTEXT);
  const first = old.subarray(1, 1 + old.readUInt8(0)).toString();
  const second = await root.rotate();
  const fresh = await root.wrap(kek, CONTEXT);
  assert.ok(fresh.includes(second) && !fresh.includes(first));
  for (const each of [root, other]) {
    assert.deepEqual(await each.unwrap(old, CONTEXT), kek);
    assert.deepEqual(await each.unwrap(fresh, CONTEXT), kek);
  }
  await assert.rejects(root.destroy(second), /rotate before/);
  await root.destroy('root-unknown');
  assert.deepEqual(await root.unwrap(old, CONTEXT), kek, 'what it never held changes nothing');
  await root.destroy(first);
  await root.destroy(first);
  await assert.rejects(root.unwrap(old, CONTEXT), /does not hold the root key/);
  assert.deepEqual(await root.unwrap(fresh, CONTEXT), kek);
  assert.ok(!(await readFile(path, 'utf8')).includes(first));
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(folder), ['root.key']);
});

test('while one process changes the file, another is told so and changes nothing', async (t) => {
  const path = join(await testFolder(t), 'root.key');
  const root = await openLocalKeyFile(path, clock);
  const before = await readFile(path, 'utf8');
  await writeFile(`${path}.next`, '', { mode: 0o600 });
  await assert.rejects(root.rotate(), /another process is changing the root key/);
  assert.equal(await readFile(path, 'utf8'), before);
});

test('a process that was killed while it changed the file is in nobody’s way a minute later', async (t) => {
  const path = join(await testFolder(t), 'root.key');
  const root = await openLocalKeyFile(path, clock);
  await writeFile(`${path}.next`, '{"half', { mode: 0o600 });
  const killedAt = new Date(Date.now() - 61_000);
  await utimes(`${path}.next`, killedAt, killedAt);
  const version = await root.rotate();
  assert.ok((await readFile(path, 'utf8')).includes(version));
});

test('a process that has not noticed a rotation wraps under the new version all the same', async (t) => {
  const path = join(await testFolder(t), 'root.key');
  const [root, other] = [await openLocalKeyFile(path, clock), await openLocalKeyFile(path, clock)];
  const version = await root.rotate();
  assert.equal(versionOf(await other.wrap(randomBytes(32), CONTEXT)), version);
});

test('destroying a version destroys what is older, never the current one', async (t) => {
  const path = join(await testFolder(t), 'root.key');
  const root = await openLocalKeyFile(path, clock);
  const wrapped: Buffer[] = [await root.wrap(Buffer.alloc(32, 1), CONTEXT)];
  for (let index = 0; index < 3; index += 1) {
    await root.rotate();
    wrapped.push(await root.wrap(Buffer.alloc(32, 1), CONTEXT));
  }
  await root.destroy(versionOf(wrapped[1]!));
  for (const gone of wrapped.slice(0, 2)) await assert.rejects(root.unwrap(gone, CONTEXT), /does not hold/);
  for (const kept of wrapped.slice(2)) assert.deepEqual(await root.unwrap(kept, CONTEXT), Buffer.alloc(32, 1));
});
