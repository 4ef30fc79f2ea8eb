import type { Tenant } from '@loyaltyos/identity';
import { stripeOf } from '@loyaltyos/journal';
import { commitCommand } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import type { MemberCommand } from './member-facts.ts';
import { NeedsOthers } from './needs-others.ts';

/** How often a command may turn out to touch still more customers. */
const MAX_WIDENINGS = 3;

/**
 * Writes a command about a member through the lane of their stripe. One that turns out to touch others is run again, alone, with
 * the stripes of all of them locked.
 *
 * @param customerId whose stripe is the command's home.
 * @throws what the command is refused with; Problem `too-many-requests`.
 */
export async function submitCommand<Answer>(
  context: Context,
  tenant: Pick<Tenant, 'tenantId' | 'stripeCount'>,
  customerId: string,
  command: MemberCommand<Answer>,
): Promise<Answer> {
  const { tenantId, stripeCount } = tenant;
  const stripe = stripeOf(customerId, stripeCount);
  try {
    return await context.lanes.submit({ tenantId, stripe, stripeCount }, command);
  } catch (refusal) {
    if (!(refusal instanceof NeedsOthers)) throw refusal;
    return commitAlone(context, tenant, customerId, withCustomers(command, refusal.customerIds));
  }
}

/** Writes a command in a transaction of its own, with the stripes of all of its customers locked. */
export async function commitAlone<Answer>(
  { database, clock, work }: Pick<Context, 'database' | 'clock' | 'work'>,
  { tenantId, stripeCount }: Pick<Tenant, 'tenantId' | 'stripeCount'>,
  customerId: string,
  command: MemberCommand<Answer>,
): Promise<Answer> {
  const stripe = stripeOf(customerId, stripeCount);
  let wide = command;
  for (let widenings = 0; ; widenings += 1) {
    const otherStripes = wide.customerIds.map((id) => stripeOf(id, stripeCount)).filter((other) => other !== stripe);
    try {
      return await commitCommand(database, clock, work, { tenantId, stripe, stripeCount, otherStripes }, wide);
    } catch (refusal) {
      if (!(refusal instanceof NeedsOthers) || widenings === MAX_WIDENINGS) throw refusal;
      wide = withCustomers(wide, refusal.customerIds);
    }
  }
}

function withCustomers<Answer>(command: MemberCommand<Answer>, more: readonly string[]): MemberCommand<Answer> {
  return { ...command, customerIds: [...new Set([...command.customerIds, ...more])] };
}
