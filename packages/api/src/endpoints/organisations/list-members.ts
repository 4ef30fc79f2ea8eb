import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Open } from '../../schema/object.ts';
import { EXAMPLE_INVITED, EXAMPLE_MEMBER, Member, memberToWire } from './member-schema.ts';

const Members = Open(
  { data: Type.Array(Member, { description: 'All who were invited or have joined, in that order.' }) },
  { name: 'Members', description: 'The people of an organisation.' },
);

export const listMembers = endpoint({
  id: 'members.list',
  method: 'GET',
  path: '/members',
  sdk: false,
  scope: null,
  member: 'any',
  summary: "List the organisation's members",
  description: 'An organisation has 200 at most, so there are no pages. Those who were removed are not listed.',
  idempotency: 'read',
  answers: {
    200: { description: 'The members.', schema: Members, example: { data: [EXAMPLE_MEMBER, EXAMPLE_INVITED] } },
  },
  problems: [],
  async handle({ member }, { authority: { organisations } }) {
    return { status: 200, body: { data: (await organisations.listMembers(member)).map(memberToWire) } };
  },
});
