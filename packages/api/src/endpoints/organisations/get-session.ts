import { endpoint } from '../../endpoint.ts';
import { EXAMPLE_SESSION, Session, sessionToWire } from './session-schema.ts';

export const getSession = endpoint({
  id: 'sessions.get',
  method: 'GET',
  path: '/sessions/current',
  sdk: false,
  scope: null,
  member: 'any',
  summary: 'See who is logged in',
  description: 'The member, their organisation, its tenants, and what everything but GET sends in `LoyaltyOS-CSRF`.',
  idempotency: 'read',
  answers: { 200: { description: 'The session.', schema: Session, example: EXAMPLE_SESSION } },
  problems: [],
  async handle({ member }, { authority: { organisations } }) {
    return { status: 200, body: sessionToWire(member, await organisations.view(member)) };
  },
});
