import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { print } from '../../code/code.ts';
import { writeBehaviour } from './behaviour.ts';
import { formatJava } from './format.ts';

const RUNTIME = join(import.meta.dirname, '../../../runtime/java/src/main/java');

// The runtime is a project that builds by itself, and so has what is made of `behaviour.json` beside what is written by hand.
for (const [path, body] of writeBehaviour()) {
  test(`${path} of the runtime is what behaviour.json makes of it`, async () => {
    assert.equal(readFileSync(join(RUNTIME, path), 'utf8'), await formatJava(path, `${print(body)}\n`));
  });
}
