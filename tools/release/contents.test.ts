import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, machinePaths, strayAndMissing, wrongFacts } from './contents.ts';

const archive = (files: Record<string, string>): ReadonlyMap<string, Buffer> =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

test('what is missing and what does not belong there is named', () => {
  const found = archive({ 'README.md': '', 'dist/a.js': '', 'dist/a.test.js': '', '.env': '' });
  const expected = { files: ['LICENSE', 'README.md'], also: [/^dist\/[a-z-]+\.js$/] };
  assert.deepEqual(strayAndMissing(found, expected), [
    '.env does not belong there',
    'LICENSE is missing',
    'dist/a.test.js does not belong there',
  ]);
  assert.deepEqual(strayAndMissing(archive({ LICENSE: '', 'README.md': '', 'dist/b.js': '' }), expected), []);
});

test('folders of the machine are found in whatever names them', () => {
  const found = archive({ 'a.js': '//# sourceRoot=/somewhere/clone/src', 'b.js': 'fine' });
  assert.deepEqual(machinePaths(found, ['/somewhere/clone', '/elsewhere/']), ['a.js names /somewhere/clone']);
});

test('facts that are not what they have to be are told with what they are', () => {
  assert.deepEqual(wrongFacts({ version: ['1.0.0', '1.0.0'], licence: [undefined, 'Apache-2.0'], name: ['a', 'b'] }), [
    'licence is undefined, not "Apache-2.0"',
    'name is "a", not "b"',
  ]);
});

test('archives differ in files that one alone has and in their bytes', () => {
  const one = archive({ same: 'a', changed: 'b', gone: '' });
  assert.deepEqual(differences(one, archive({ same: 'a', changed: 'c', come: 'x' })), ['changed', 'come', 'gone']);
  assert.deepEqual(differences(one, one), []);
});
