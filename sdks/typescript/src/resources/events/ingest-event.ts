import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { EventRequest } from '../../models/event-request.ts';
import type { EventResult } from '../../models/event-result.ts';

const INGEST_EVENT: Operation<EventResult> = {
  id: 'events.ingest',
  method: 'POST',
  path: '/events',
  idempotency: 'natural-key',
};

/**
 * Ingest an event.
 *
 * Runs the active rules that are on events of this type, and moves the points in one transaction. A rule set declares
 * the type and its fields. The same event again answers the same; another one under its id is a 409 that names what
 * differs. What events earn counts towards no tier.
 *
 * ```ts
 * const eventResult = await client.events.ingest({
 *   eventId: 'review_77',
 *   type: 'review-written',
 *   customerId: 'cust_a1b2',
 *   fields: { stars: 5 },
 * });
 * console.log(eventResult);
 * ```
 *
 * @param client The client that calls.
 * @param body Something that happened to a customer.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `customer-erased`, `event-conflict`, `unknown-customer`, `unknown-event`
 */
export function ingestEvent(client: LoyaltyOSCore, body: EventRequest, options?: CallOptions): Call<EventResult> {
  return client.request(INGEST_EVENT, { body }, options);
}
