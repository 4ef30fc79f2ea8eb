import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { place, type Law } from './tidy/law.ts';
import { LAWS } from './tidy/laws.ts';
import { readTree } from './tidy/source-tree.ts';

const ROOT = join(import.meta.dirname, '..');
const tree = readTree(ROOT);

/** What breaks the law in this repository, exceptions granted; an exception that excuses nothing is an offence too. */
function offencesAgainst(law: Law): string[] {
  const { visited, offences } = law.check(tree);
  assert.ok(visited > 0, 'the law looked at nothing');
  const excepted = law.exceptions ?? {};
  const idle = Object.keys(excepted).filter((path) => !offences.some((offence) => offence.path === path));
  return [
    ...offences
      .filter(({ path }) => excepted[path] === undefined)
      .map((offence) => `${place(offence)}  ${offence.why}`),
    ...idle.map((path) => `${path}:1  needs its exception no longer`),
  ];
}

/** An error that shows its message alone: the places that it names are in the offenders, not in this file. */
function withoutTrace(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}

suite('the laws of the house', () => {
  for (const law of LAWS) {
    test(law.name, () => {
      const offences = offencesAgainst(law);
      if (offences.length > 0) throw withoutTrace(`${law.name}, but\n${offences.join('\n')}`);
    });
  }
});

suite('a law catches what breaks it', () => {
  for (const law of LAWS) {
    test(law.name, () => {
      const { offences } = law.check(new Map(Object.entries(law.broken)));
      assert.deepEqual(offences.map(place).toSorted(), [...law.caught].toSorted());
    });
  }
});

test('every law is in the list', () => {
  assert.equal(new Set(LAWS).size, readdirSync(join(import.meta.dirname, 'tidy/laws')).length);
});
