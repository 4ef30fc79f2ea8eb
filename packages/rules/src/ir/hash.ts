import { canonicalJson, type Json } from '@loyaltyos/kernel';
import type { Ir } from './ir.ts';
import { sha256 } from './sha-256.ts';

/** SHA-256 of the IR without its source map, as RFC 8785 JSON: equal for programs that mean the same. */
export function hashIr(ir: Ir): string {
  const { source: _, ...meaning } = ir;
  return sha256(new TextEncoder().encode(canonicalJson(meaning as unknown as Json)));
}
