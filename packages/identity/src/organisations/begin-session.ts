import type { Transaction } from '@loyaltyos/database';
import { Secret } from '../crypto/secret.ts';
import type { OrganisationContext, Visitor } from './context.ts';
import { originOf } from './session-actor.ts';
import type { BegunSession } from './session.ts';
import type { SessionOwner } from './sessions.ts';

/**
 * Prepares a session for somebody who has just proved who they are: what it gives begins it inside a transaction, under a new
 * token, and makes the browser one that the account knows.
 *
 * What it gives answers undefined when the member was removed or has another password by then.
 */
export async function prepareSession(
  { sessions, devices }: OrganisationContext,
  owner: SessionOwner,
  visitor: Visitor,
): Promise<(tx: Transaction) => Promise<BegunSession | undefined>> {
  const known = await devices.knows(visitor.deviceToken, owner.memberId);
  const deviceToken = known ? undefined : new Secret(await devices.newToken(owner.memberId));
  return async (tx) => {
    const begun = await sessions.begin(tx, owner);
    if (begun === undefined) return undefined;
    return {
      holder: { ...begun.holder, origin: originOf(visitor) },
      token: new Secret(begun.token),
      deviceToken,
    };
  };
}
