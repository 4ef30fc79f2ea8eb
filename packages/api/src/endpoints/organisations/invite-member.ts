import { formatInstant } from '@loyaltyos/kernel';
import { endpoint } from '../../endpoint.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';
import { Secret } from '../../schema/text.ts';
import { Email, EXAMPLE_INVITED, Member, memberToWire, PersonName, RoleIn } from './member-schema.ts';

const InvitationRequest = Closed(
  { email: Email, name: PersonName, role: RoleIn },
  {
    name: 'InvitationRequest',
    description: 'Who is invited, and as what.',
  },
);

const Invitation = Open(
  {
    member: Member,
    invitation: Secret({
      description: 'What the person accepts the invitation with. It is shown this once: pass it on.',
      maxLength: 100,
      example: 'inv_...',
    }),
    expiresAt: InstantOut('Until when it can be accepted.'),
  },
  { name: 'Invitation', description: 'Who was invited, and what lets them in.' },
);

export const inviteMember = endpoint({
  id: 'members.invite',
  method: 'POST',
  path: '/members',
  sdk: false,
  scope: null,
  member: 'admin',
  summary: 'Invite a person',
  description:
    'Makes an invitation that is good for 7 days. The server sends no mail: pass it on yourself. Inviting somebody again who has ' +
    'not joined yet replaces the invitation. Only owners invite owners.',
  idempotency: 'none',
  audits: 'member.invited',
  body: {
    schema: InvitationRequest,
    examples: { grace: { email: 'grace@example.com', name: 'Grace', role: 'marketer' } },
  },
  answers: {
    201: {
      description: 'The person is invited.',
      schema: Invitation,
      example: { member: EXAMPLE_INVITED, invitation: 'inv_...', expiresAt: '2026-03-08T09:30:00.000Z' },
    },
  },
  problems: ['insufficient-role', 'member-email-taken', 'member-limit'],
  async handle({ member, body }, { authority: { organisations } }) {
    const invited = await organisations.inviteMember(member, body);
    return {
      status: 201,
      body: {
        member: memberToWire(invited.member),
        invitation: invited.invitation.reveal(),
        expiresAt: formatInstant(invited.expiresAt),
      },
    };
  },
});
