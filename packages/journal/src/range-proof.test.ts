import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leafHash, merkleRoot } from './merkle.ts';
import { rangeProof, rootOfRange } from './range-proof.ts';

const SIZES = fc.integer({ min: 1, max: 70 });

test('neighbouring leaves lead to the root, from anywhere in a tree of any size', () => {
  fc.assert(
    fc.property(SIZES, fc.nat(), fc.nat(), (size, start, length) => {
      const first = start % size;
      const count = 1 + (length % (size - first));
      const leaves = Array.from({ length: size }, (_, index) => leafHash(String(index)));
      const proof = rangeProof(leaves, { first, count });
      const range = { size, first, leaves: leaves.slice(first, first + count), proof };
      assert.deepEqual(rootOfRange(range), merkleRoot(leaves));
      assert.ok(proof.length <= 2 * Math.ceil(Math.log2(size)));
    }),
    { numRuns: 500 },
  );
});

test('another leaf, place, size or proof leads elsewhere', () => {
  fc.assert(
    fc.property(SIZES, fc.nat(), fc.nat(), fc.nat(), (size, start, length, pick) => {
      const first = start % size;
      const count = 1 + (length % (size - first));
      const leaves = Array.from({ length: size }, (_, index) => leafHash(String(index)));
      const root = merkleRoot(leaves);
      const proof = rangeProof(leaves, { first, count });
      const proved = leaves.slice(first, first + count);
      const forged = proved.with(pick % count, leafHash('forged'));
      assert.notDeepEqual(rootOfRange({ size, first, leaves: forged, proof }), root);
      assert.equal(rootOfRange({ size, first, leaves: proved, proof: [...proof, root] }), undefined);
      assert.equal(rootOfRange({ size, first, leaves: [], proof }), undefined);
      if (proof.length === 0) return;
      assert.equal(rootOfRange({ size, first, leaves: proved, proof: proof.slice(1) }), undefined);
      const other = proof.with(pick % proof.length, leafHash('forged'));
      assert.notDeepEqual(rootOfRange({ size, first, leaves: proved, proof: other }), root);
    }),
    { numRuns: 500 },
  );
});
