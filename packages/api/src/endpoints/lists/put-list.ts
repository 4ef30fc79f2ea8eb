import { Type } from 'typebox';
import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { LIST_BODY_LIMIT_BYTES } from '../../http/limits.ts';
import { Closed } from '../../schema/object.ts';
import { EXAMPLE_SUMMARY, ListName, listToWire, MAX_MEMBERS, member, NamedListSummarySchema } from './list-schema.ts';

export const putList = endpoint({
  id: 'lists.put',
  method: 'PUT',
  path: '/lists/{name}',
  sdk: { function: 'putNamedList' },
  scope: 'rules:write',
  summary: 'Write a named list',
  description:
    'Writes the whole list as its next version; orders recorded after this answer look values up in it. `If-Match` names ' +
    'the version that you have seen, `If-None-Match: *` creates a list: nobody overwrites what they have not seen.',
  idempotency: 'none',
  audits: 'list.changed',
  pathParameters: { name: ListName },
  precondition: { need: 'required', creates: true },
  body: {
    schema: Closed(
      { members: Type.Array(member, { maxItems: MAX_MEMBERS, description: 'At most 100,000. Repeats count once.' }) },
      { name: 'PutListRequest', description: 'All members of the list.' },
    ),
    limitBytes: LIST_BODY_LIMIT_BYTES,
    examples: { 'two values': { members: ['GIFT-10', 'GIFT-25'] } },
  },
  answers: {
    200: {
      description: 'The next version was written.',
      schema: NamedListSummarySchema,
      headers: ETAG_HEADER,
      example: { ...EXAMPLE_SUMMARY, version: 2 },
    },
    201: {
      description: 'The list was made.',
      schema: NamedListSummarySchema,
      headers: ETAG_HEADER,
      example: EXAMPLE_SUMMARY,
    },
  },
  problems: ['list-limit'],
  async handle({ principal, path, body, expected }, { engine }) {
    const list = await engine.putList(principal, { name: path.name, members: body.members, expected });
    const answer = listToWire({ ...list, memberCount: list.members.length });
    return { status: expected === null ? 201 : 200, body: answer, headers: etag(list.version) };
  },
});
