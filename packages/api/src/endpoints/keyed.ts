import { assert, type Json } from '@loyaltyos/kernel';
import type { Keyed } from '../engine.ts';

/**
 * What the engine tells a repeated request by: its key, and its content as a canonical value. For operations that require
 * a key.
 */
export function keyed(
  { idempotencyKey }: { readonly idempotencyKey: string | undefined },
  canonical: { readonly [member: string]: Json },
): Keyed {
  assert(idempotencyKey !== undefined, 'the pipeline refuses requests without the key that they need');
  return { idempotencyKey, canonical };
}
