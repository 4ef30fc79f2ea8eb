import type { WireRequest } from '../exchange.ts';
import type { World } from '../world.ts';

/** A POST under an idempotency key of its own. */
export function keyedRequest(world: World, path: string, body?: unknown): WireRequest {
  return {
    method: 'POST',
    path,
    idempotencyKey: `key-${world.number()}`,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
