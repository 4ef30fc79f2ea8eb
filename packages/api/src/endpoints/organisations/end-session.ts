import { endpoint } from '../../endpoint.ts';
import { dropSession } from '../../http/session-cookies.ts';
import { Open } from '../../schema/object.ts';
import { flag } from '../../schema/plain.ts';

const SessionEnded = Open(
  { ended: flag('Always true.') },
  { name: 'SessionEnded', description: 'That nobody is logged in any more.' },
);

export const endSession = endpoint({
  id: 'sessions.end',
  method: 'DELETE',
  path: '/sessions/current',
  sdk: false,
  scope: null,
  member: 'any',
  summary: 'Log out',
  description: 'Ends the session, here and within 5 seconds in every other process of the server.',
  idempotency: 'none',
  answers: {
    200: {
      description: 'The session has ended.',
      schema: SessionEnded,
      headers: { 'Set-Cookie': 'The browser lets go of the session.' },
      example: { ended: true },
    },
  },
  problems: [],
  async handle({ member }, { authority: { organisations }, publicBase }) {
    await organisations.logOut(member);
    return { status: 200, headers: dropSession(publicBase), body: { ended: true } };
  },
});
