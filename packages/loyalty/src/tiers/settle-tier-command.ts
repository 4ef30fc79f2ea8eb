import type { MemberCommand } from '../lane/member-facts.ts';
import { settleTier } from './settle-tier.ts';

/**
 * Brings one member's tier up to date. Whoever stands right is left alone.
 *
 * @param settling `actor`: whom the journal names; `onSettled`: told when there was something to do.
 */
export function settleTierCommand(
  customerId: string,
  { actor, onSettled = () => {} }: { actor: string; onSettled?: () => void },
): MemberCommand {
  return {
    actor,
    customerIds: [customerId],
    decide: (facts, page) =>
      facts.history.attempt(() => {
        const member = facts.customers.get(customerId);
        if (member === undefined || member.status === 'erased') return;
        const settled = settleTier(facts, page, member);
        if (settled === member) return;
        facts.customers.set(customerId, settled);
        facts.changedCustomers.add(customerId);
        onSettled();
      }),
  };
}
