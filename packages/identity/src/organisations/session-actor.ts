import type { Actor } from '../audit/record-change.ts';
import type { Origin } from '../principal.ts';
import type { Visitor } from './context.ts';
import type { SessionHolder } from './session.ts';

/** A member, as the audit log names them: whoever is logged in, or somebody who is about to be. */
export function actorOf({ memberId, origin }: Pick<SessionHolder, 'memberId' | 'origin'>): Actor {
  return { kind: 'member', id: memberId, ...(origin === undefined ? {} : { origin }) };
}

/** Through which request a visitor acts, without what their browser holds. */
export function originOf({ requestId, remoteAddress }: Visitor): Origin {
  return { requestId, remoteAddress };
}
