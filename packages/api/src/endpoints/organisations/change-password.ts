import { endpoint } from '../../endpoint.ts';
import { holdSession } from '../../http/session-cookies.ts';
import { Closed } from '../../schema/object.ts';
import { NewPassword, Password } from './member-schema.ts';
import { EXAMPLE_SESSION, Session, SESSION_COOKIE, sessionToWire } from './session-schema.ts';

const PasswordChange = Closed(
  { currentPassword: Password, newPassword: NewPassword },
  {
    name: 'PasswordChange',
    description: 'The password until now, and the one from now on.',
  },
);

export const changePassword = endpoint({
  id: 'sessions.changePassword',
  method: 'POST',
  path: '/sessions/current/password',
  sdk: false,
  scope: null,
  member: 'any',
  summary: 'Choose another password',
  description:
    'Ends every session of the member, within 5 seconds in every process of the server, and begins a new one in this browser.',
  idempotency: 'none',
  audits: 'member.password-changed',
  body: {
    schema: PasswordChange,
    examples: {
      another: { currentPassword: 'four plain words with spaces', newPassword: 'five other plain words instead' },
    },
  },
  answers: {
    200: {
      description: 'The password was changed.',
      schema: Session,
      headers: SESSION_COOKIE,
      example: EXAMPLE_SESSION,
    },
  },
  problems: ['invalid-login', 'too-many-requests'],
  async handle({ member, body, visitor }, { authority: { organisations }, publicBase }) {
    const begun = await organisations.changePassword(member, body, visitor);
    const view = await organisations.view(begun.holder);
    return { status: 200, headers: holdSession(begun, publicBase), body: sessionToWire(begun.holder, view) };
  },
});
