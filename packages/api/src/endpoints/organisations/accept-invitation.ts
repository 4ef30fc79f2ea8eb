import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { holdSession } from '../../http/session-cookies.ts';
import { Closed } from '../../schema/object.ts';
import { Secret } from '../../schema/text.ts';
import { NewPassword, PersonName } from './member-schema.ts';
import { EXAMPLE_SESSION, Session, SESSION_COOKIE, sessionToWire } from './session-schema.ts';

const AcceptanceRequest = Closed(
  {
    invitation: Secret({ description: 'The invitation, whole.', maxLength: 100, example: 'inv_...' }),
    password: NewPassword,
    name: Type.Optional(PersonName),
  },
  { name: 'AcceptanceRequest', description: 'Without `name` the person is called what the invitation says.' },
);

export const acceptInvitation = endpoint({
  id: 'members.accept',
  method: 'POST',
  path: '/members/accept',
  sdk: false,
  scope: null,
  member: 'guest',
  summary: 'Accept an invitation',
  description:
    'Lets an invited person in with a password of their choice, and logs them in. An invitation can be accepted once.',
  idempotency: 'none',
  audits: 'member.joined',
  body: {
    schema: AcceptanceRequest,
    examples: { grace: { invitation: 'inv_...', password: 'four plain words with spaces' } },
  },
  answers: {
    201: { description: 'The person has joined.', schema: Session, headers: SESSION_COOKIE, example: EXAMPLE_SESSION },
  },
  problems: ['invitation-not-found', 'member-email-taken'],
  async handle({ body, visitor }, { authority: { organisations }, publicBase }) {
    const begun = await organisations.acceptInvitation(body, visitor);
    const view = await organisations.view(begun.holder);
    return { status: 201, headers: holdSession(begun, publicBase), body: sessionToWire(begun.holder, view) };
  },
});
