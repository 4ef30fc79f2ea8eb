import { assert } from '@loyaltyos/kernel';
import { nodeHash } from './merkle.ts';

/**
 * What it takes to get from neighbouring leaves to the root of their tree: at each level the neighbour on the left, then
 * the one on the right, where there are any. At most two hashes a level, however many leaves are proved.
 */
export function rangeProof(leaves: readonly Buffer[], range: { first: number; count: number }): readonly Buffer[] {
  let { first } = range;
  let last = first + range.count - 1;
  assert(first >= 0 && last >= first && last < leaves.length, 'the leaves are in the tree');
  const proof: Buffer[] = [];
  let level: readonly Buffer[] = leaves;
  while (level.length > 1) {
    if (first % 2 === 1) proof.push(level[first - 1]!);
    if (last % 2 === 0 && last + 1 < level.length) proof.push(level[last + 1]!);
    level = above(level);
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  }
  return proof;
}

/** Neighbouring leaves of a tree of `size`, and the proof that they stand at `first`. */
export interface ProvedRange {
  readonly size: number;
  readonly first: number;
  readonly leaves: readonly Buffer[];
  readonly proof: readonly Buffer[];
}

/** The root that the leaves and their proof lead to; undefined when the proof does not have just the hashes it takes. */
export function rootOfRange(range: ProvedRange): Buffer | undefined {
  let { size, first } = range;
  let level = [...range.leaves];
  if (level.length === 0 || first < 0 || first + level.length > size) return undefined;
  const rest = [...range.proof];
  while (size > 1) {
    const last = first + level.length - 1;
    const needed = (first % 2 === 1 ? 1 : 0) + (last % 2 === 0 && last + 1 < size ? 1 : 0);
    if (rest.length < needed) return undefined;
    if (first % 2 === 1) level.unshift(rest.shift()!);
    if (last % 2 === 0 && last + 1 < size) level.push(rest.shift()!);
    level = above(level);
    first = Math.floor(first / 2);
    size = Math.ceil(size / 2);
  }
  return rest.length === 0 ? level[0] : undefined;
}

/** The level above: pairs, an odd last one carried up as it is. */
function above(level: readonly Buffer[]): Buffer[] {
  const nodes: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const right = level[index + 1];
    nodes.push(right === undefined ? level[index]! : nodeHash(level[index]!, right));
  }
  return nodes;
}
