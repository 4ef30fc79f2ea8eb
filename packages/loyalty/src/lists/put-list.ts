import { listChanged, newEvent } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { Problem } from '@loyaltyos/problems';
import { appendAudited } from '../audit/append-audited.ts';
import type { Context } from '../context.ts';
import { lockStripe } from '../stripe-events.ts';
import { MOST_MEMBERS, type NamedListVersion } from './list.ts';
import { insertListVersion, MOST_LISTS, readListNames, readNewestList } from './stored-lists.ts';

/**
 * Writes the whole list as its next version; orders recorded after this answer look things up in it.
 *
 * @param input `expected`: the version that the writer has seen, or null for a list that is not there yet.
 * @throws Problem `precondition-failed` when the list is at another version; `list-limit`.
 */
export async function putList(
  { database, clock }: Context,
  principal: Principal,
  input: { name: string; members: readonly string[]; expected: number | null },
): Promise<NamedListVersion> {
  const { tenantId } = principal.tenant;
  const { name, expected } = input;
  const members = [...new Set(input.members)];
  if (members.length > MOST_MEMBERS)
    throw new Problem('list-limit', { detail: `A list has at most ${MOST_MEMBERS} members.` });
  return database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const newest = await readNewestList(tx, tenantId, name);
    if ((newest?.version ?? null) !== expected) {
      const detail = newest === undefined ? 'There is no such list yet.' : `The list is at version ${newest.version}.`;
      throw new Problem('precondition-failed', { detail });
    }
    if (newest === undefined && (await readListNames(tx, tenantId)).length >= MOST_LISTS) {
      throw new Problem('list-limit', { detail: `A tenant has at most ${MOST_LISTS} lists.` });
    }
    const version = (newest?.version ?? 0) + 1;
    await insertListVersion(tx, tenantId, { name, version, members, author: principal.id, at: head.now });
    const event = newEvent(listChanged, name, { name, version, members: members.length });
    await appendAudited(tx, clock, principal, { head, events: [event] });
    return { name, version, members, author: principal.id, updatedAt: head.now };
  });
}
