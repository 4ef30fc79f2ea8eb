import { createHash } from 'node:crypto';
import { assert } from '@loyaltyos/kernel';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** The hash of a leaf's bytes. Leaves and nodes are hashed apart, so that neither can pass for the other (RFC 6962, 2.1). */
export function leafHash(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(LEAF).update(bytes).digest();
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
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}
