import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SecretHasher } from './secret-hasher.ts';

test('secrets are hashed with Argon2id at the stated cost, with a salt each', async () => {
  const hasher = await SecretHasher.start();
  const [one, two] = await Promise.all([hasher.hash('a', 'secret'), hasher.hash('a', 'secret')]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await hasher.verify('a', one, 'secret'), true);
  assert.equal(await hasher.verify('a', one, 'Secret'), false);
});

test('without a hash the answer is no, after as much work as with one', async () => {
  const hasher = await SecretHasher.start();
  const phc = await hasher.hash('a', 'secret');
  async function fastestMs(known: string | undefined): Promise<number> {
    let fastest = Infinity;
    for (let round = 0; round < 8; round += 1) {
      const start = performance.now();
      assert.equal(await hasher.verify('a', known, 'wrong'), false);
      fastest = Math.min(fastest, performance.now() - start);
    }
    return fastest;
  }
  const [known, unknown] = [await fastestMs(phc), await fastestMs(undefined)];
  // Wide bounds, for busy machines: leaving the work out would be a factor of 100 or more.
  assert.ok(
    unknown > known / 3 && unknown < known * 3,
    `${unknown} ms for an unknown key, ${known} ms for a known one`,
  );
});

test('a hash of lower cost is outdated, one of the same or higher cost is not', async () => {
  const cheap = await SecretHasher.start({ memoryKib: 64, passes: 1, lanes: 1 });
  const dear = await SecretHasher.start({ memoryKib: 128, passes: 2, lanes: 1 });
  const [low, high] = [await cheap.hash('a', 'secret'), await dear.hash('a', 'secret')];
  assert.equal(dear.isOutdated(low), true);
  assert.equal(dear.isOutdated(high), false);
  assert.equal(cheap.isOutdated(high), false);
});
