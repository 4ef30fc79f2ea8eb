import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Api } from '../api-model/api.ts';
import { readDocument } from '../api-model/read-document.ts';
import { releaseFaults } from './check-release.ts';
import { object, operation, smallApi } from './fixture/small-api.ts';
import { keptApis } from './kept-apis.ts';
import { RELEASES, type Release } from './release-notes.ts';

const release = (version: string, date: string | null = '2027-01-31'): Release => ({ version, date, notes: {} });

const BASE = smallApi([operation()]);
const MORE = smallApi([operation()], [object('Thing', [])]);
const LESS = smallApi([]);

/** What is said of a version that follows another one with this API in place of the base. */
function following(last: string, version: string, current: Api): string[] {
  const releases = [release(version, null), release(last)];
  return releaseFaults({ releases, kept: new Map([[last, BASE]]), current });
}

test('a version allows what changed since the last one', () => {
  for (const [last, version, current] of [
    ['1.4.2', '1.4.3', BASE],
    ['1.4.2', '1.5.0', MORE],
    ['1.4.2', '2.0.0', LESS],
    ['0.4.2', '0.4.3', MORE],
    ['0.4.2', '0.5.0', LESS],
    ['0.4.2', '1.0.0', LESS],
  ] as const) {
    assert.deepEqual(following(last, version, current), [], version);
  }
});

test('a version that does not allow what changed is told, with the least that does', () => {
  const end = 'or later';
  assert.deepEqual(following('1.4.2', '1.5.0', LESS), [
    `1.5.0 cannot follow 1.4.2: what changed breaks programs, so it must be 2.0.0 ${end}`,
  ]);
  assert.deepEqual(following('0.4.2', '0.4.3', LESS), [
    `0.4.3 cannot follow 0.4.2: what changed breaks programs, so it must be 0.5.0 ${end}`,
  ]);
  assert.deepEqual(following('1.4.2', '1.4.3', MORE), [
    `1.4.3 cannot follow 1.4.2: the API has changed, so it must be 1.5.0 ${end}`,
  ]);
});

test('after a release the API stays as it is until a further one is begun', () => {
  const state = { releases: [release('1.0.0')], kept: new Map([['1.0.0', BASE]]) };
  assert.deepEqual(releaseFaults({ ...state, current: BASE }), []);
  assert.deepEqual(releaseFaults({ ...state, current: MORE }), [
    'the API has changed since 1.0.0 was released: notes.json needs a further release, without a date',
  ]);
});

test('the list of releases and what is kept of them agree', () => {
  assert.deepEqual(
    releaseFaults({
      releases: [release('1.0.0', 'soon'), release('1.0.0', null), release('0.9.0')],
      kept: new Map([['0.8.0', BASE]]),
      current: BASE,
    }),
    [
      '1.0.0: soon is not of the form 2027-01-31',
      '1.0.0 does not come after 1.0.0',
      '1.0.0 has no date, and a later release has been listed',
      'releases/1.0.0.json is missing, and 1.0.0 has been released',
      'releases/0.9.0.json is missing, and 0.9.0 has been released',
      'releases/0.8.0.json is there, and notes.json has no date for 0.8.0',
    ],
  );
  assert.deepEqual(releaseFaults({ releases: [], kept: new Map(), current: BASE }), ['notes.json names no release']);
  assert.throws(() => following('1.0', '1.0.1', BASE), /1\.0 is not of the form 1\.2\.3/);
});

test('the API of today may be released under the version that it has', () => {
  const file = join(import.meta.dirname, '../../../api/openapi.json');
  const current = readDocument(JSON.parse(readFileSync(file, 'utf8')));
  assert.deepEqual(releaseFaults({ releases: RELEASES, kept: keptApis(), current }), []);
});
