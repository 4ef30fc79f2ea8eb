import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { MemberId } from '../../schema/id.ts';
import { Closed } from '../../schema/object.ts';
import { EXAMPLE_MEMBER, Member, memberToWire, RoleIn } from './member-schema.ts';

const MemberChange = Closed({ role: RoleIn }, { name: 'MemberChange', description: 'What the member is to be.' });

export const changeRole = endpoint({
  id: 'members.changeRole',
  method: 'PATCH',
  path: '/members/{memberId}',
  sdk: false,
  scope: null,
  member: 'admin',
  summary: 'Give a member another role',
  description:
    'Their sessions have it within 5 seconds in every process of the server. Only owners make owners and change them, and the last ' +
    'one stays an owner.',
  idempotency: 'none',
  audits: 'member.changed',
  precondition: { need: 'required' },
  pathParameters: { memberId: MemberId },
  body: { schema: MemberChange, examples: { admin: { role: 'admin' } } },
  answers: {
    200: {
      description: 'The member has the role.',
      schema: Member,
      headers: ETAG_HEADER,
      example: { ...EXAMPLE_MEMBER, role: 'admin', version: 2 },
    },
  },
  problems: ['insufficient-role', 'last-owner', 'member-not-found'],
  async handle({ member, path, body, expected }, { authority: { organisations } }) {
    const changed = await organisations.changeRole(member, { memberId: path.memberId, role: body.role, expected });
    return { status: 200, body: memberToWire(changed), headers: etag(changed.version) };
  },
});
