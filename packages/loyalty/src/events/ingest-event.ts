import type { Principal } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import type { MemberCommand } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { decideEvent } from './decide-event.ts';
import type { EventIngested, EventInput } from './event.ts';

/**
 * Takes a custom event in: the active rule sets that declare it decide, the points move, the answer is durable when it comes
 * back. The same event again answers the same.
 *
 * @throws Problem `event-conflict`, `unknown-event`, `unknown-customer`, `customer-erased`, `invalid-values` for fields that are
 *   not as declared, `balance-limit`, `too-many-requests`.
 */
export function ingestEvent(context: Context, principal: Principal, event: EventInput): Promise<EventIngested> {
  const command: MemberCommand<EventIngested> = {
    actor: principal.id,
    customerIds: [event.customerId],
    event,
    decide: (facts, page) => facts.history.attempt(() => decideEvent(facts, page, event)),
  };
  return submitCommand(context, principal.tenant, event.customerId, command);
}
