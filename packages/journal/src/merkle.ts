import { assert } from '@loyaltyos/kernel';
import { HASH_BYTES, sha256 } from './sha256.ts';

/** The byte before what is hashed: leaves and nodes are hashed apart, so that neither can pass for the other (RFC 6962, 2.1). */
const LEAF = '\u0000';
const NODE = 1;

/** The hash of a leaf: of its bytes, or of its text in UTF-8. */
export function leafHash(leaf: string | Uint8Array): Buffer {
  return sha256(typeof leaf === 'string' ? `${LEAF}${leaf}` : Buffer.concat([Buffer.from(LEAF), leaf]));
}

/** The root of the Merkle tree over leaf hashes, as RFC 6962, 2.1 builds it: split at the largest power of two. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  assert(leaves.length > 0, 'a tree has a leaf');
  let level: readonly Buffer[] = leaves;
  // Pairing neighbours and carrying the odd one up gives the same tree as splitting at the largest power of two.
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index]!;
      const right = level[index + 1];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    level = above;
  }
  return level[0]!;
}

/** One step of a proof: the neighbour's hash, and the side it stands on. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: Buffer;
}

/** What it takes to get from the leaf at `index` to the root. */
export function merkleProof(leaves: readonly Buffer[], index: number): readonly ProofStep[] {
  assert(index >= 0 && index < leaves.length, 'the leaf is in the tree');
  const steps: ProofStep[] = [];
  let level: readonly Buffer[] = leaves;
  let at = index;
  while (level.length > 1) {
    const neighbour = level[at ^ 1];
    if (neighbour !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', hash: neighbour });
    const above: Buffer[] = [];
    for (let left = 0; left < level.length; left += 2) {
      const right = level[left + 1];
      above.push(right === undefined ? level[left]! : nodeHash(level[left]!, right));
    }
    level = above;
    at = Math.floor(at / 2);
  }
  return steps;
}

/** The root that a leaf and its proof lead to. */
export function rootOfProof(leaf: Buffer, steps: readonly ProofStep[]): Buffer {
  return steps.reduce(
    (hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leaf,
  );
}

/** A node of the tree over its two children. */
/** What a node is hashed of: used again for each, because nothing else runs between filling and hashing it. */
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}
