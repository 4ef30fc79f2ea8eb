import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { MemberId } from '../../schema/id.ts';
import { EXAMPLE_MEMBER, Member, memberToWire } from './member-schema.ts';

export const getMember = endpoint({
  id: 'members.get',
  method: 'GET',
  path: '/members/{memberId}',
  sdk: false,
  scope: null,
  member: 'any',
  summary: 'Get a member',
  description: 'One person of the organisation, also after they were removed: the audit log names them by their id.',
  idempotency: 'read',
  pathParameters: { memberId: MemberId },
  answers: { 200: { description: 'The member.', schema: Member, headers: ETAG_HEADER, example: EXAMPLE_MEMBER } },
  problems: ['member-not-found'],
  async handle({ member, path }, { authority: { organisations } }) {
    const found = await organisations.getMember(member, path.memberId);
    return { status: 200, body: memberToWire(found), headers: etag(found.version) };
  },
});
