import type { Actor } from '../audit/record-change.ts';
import type { SessionHolder } from './session.ts';

/** Whoever is logged in, as the audit log names them. */
export function actorOf({ memberId, origin }: SessionHolder): Actor {
  return { kind: 'member', id: memberId, ...(origin === undefined ? {} : { origin }) };
}
