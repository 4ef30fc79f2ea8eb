import { endpoint } from '../../endpoint.ts';
import { holdSession } from '../../http/session-cookies.ts';
import { Closed } from '../../schema/object.ts';
import { Email, Password } from './member-schema.ts';
import { EXAMPLE_SESSION, Session, SESSION_COOKIE, sessionToWire } from './session-schema.ts';

const LogInRequest = Closed(
  { email: Email, password: Password },
  { name: 'LogInRequest', description: 'Who logs in.' },
);

export const createSession = endpoint({
  id: 'sessions.create',
  method: 'POST',
  path: '/sessions',
  sdk: false,
  scope: null,
  member: 'guest',
  summary: 'Log in',
  description:
    'Begins a session, which a cookie carries. An unknown address, a wrong password and an account that is closed for a while ' +
    'answer alike.',
  idempotency: 'none',
  body: {
    schema: LogInRequest,
    examples: { ada: { email: 'ada@example.com', password: 'four plain words with spaces' } },
  },
  answers: {
    201: { description: 'A session has begun.', schema: Session, headers: SESSION_COOKIE, example: EXAMPLE_SESSION },
  },
  problems: ['invalid-login'],
  async handle({ body, visitor }, { authority: { organisations }, publicBase }) {
    const begun = await organisations.logIn(body, visitor);
    const view = await organisations.view(begun.holder);
    return { status: 201, headers: holdSession(begun, publicBase), body: sessionToWire(begun.holder, view) };
  },
});
