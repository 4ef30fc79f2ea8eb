import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { leafHash, merkleProof, merkleRoot, rootOfProof } from './merkle.ts';

test('roots are those of the public test vectors of Certificate Transparency', () => {
  // The inputs and roots of google/certificate-transparency-go, testonly/reference_merkle_tree_test.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
  assert.equal(
    merkleRoot(leaves.slice(0, 1)).toString('hex'),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
  assert.equal(
    merkleRoot(leaves.slice(0, 2)).toString('hex'),
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
  assert.equal(
    merkleRoot(leaves.slice(0, 3)).toString('hex'),
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  );
  assert.equal(merkleRoot(leaves).toString('hex'), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('every leaf is proved by its steps, and no other leaf is', () => {
  const hash = fc
    .uint8Array({ minLength: 4, maxLength: 4 })
    .map((bytes) => createHash('sha256').update(bytes).digest());
  fc.assert(
    fc.property(fc.array(hash, { minLength: 1, maxLength: 40 }), fc.nat(), (leaves, pick) => {
      const index = pick % leaves.length;
      const steps = merkleProof(leaves, index);
      assert.deepEqual(rootOfProof(leaves[index]!, steps), merkleRoot(leaves));
      assert.notDeepEqual(rootOfProof(leafHash('forged'), steps), merkleRoot(leaves));
    }),
  );
});
