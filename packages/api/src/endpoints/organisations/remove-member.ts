import { endpoint } from '../../endpoint.ts';
import { MemberId } from '../../schema/id.ts';
import { EXAMPLE_MEMBER, Member, memberToWire } from './member-schema.ts';

export const removeMember = endpoint({
  id: 'members.remove',
  method: 'DELETE',
  path: '/members/{memberId}',
  sdk: false,
  scope: null,
  member: 'any',
  summary: 'Remove a member',
  description:
    'Ends their sessions within 5 seconds in every process of the server, or takes an invitation back. Anybody may remove ' +
    'themselves; admins remove others, and only owners remove owners. The last owner stays.',
  idempotency: 'none',
  audits: 'member.removed',
  pathParameters: { memberId: MemberId },
  answers: {
    200: {
      description: 'The person is no member any more.',
      schema: Member,
      example: { ...EXAMPLE_MEMBER, status: 'removed', version: 2 },
    },
  },
  problems: ['insufficient-role', 'last-owner', 'member-not-found'],
  async handle({ member, path }, { authority: { organisations } }) {
    return { status: 200, body: memberToWire(await organisations.removeMember(member, path.memberId)) };
  },
});
