import { Type } from 'typebox';
import { endpoint, etag, ETAG_HEADER } from '../../endpoint.ts';
import { versionOf } from '../rule-sets/rule-set-schema.ts';
import { EXAMPLE_SUMMARY, ListName, listToWire, NamedList } from './list-schema.ts';

export const getList = endpoint({
  id: 'lists.get',
  method: 'GET',
  path: '/lists/{name}',
  sdk: { function: 'getNamedList' },
  scope: 'rules:read',
  summary: 'Get a named list',
  description: 'A list with its members, in its newest version or in an older one. A version never changes.',
  idempotency: 'read',
  pathParameters: { name: ListName },
  query: { version: Type.Optional(versionOf('An older version. Absent: the newest.')) },
  answers: {
    200: {
      description: 'The list.',
      schema: NamedList,
      headers: ETAG_HEADER,
      example: { ...EXAMPLE_SUMMARY, members: ['GIFT-10', 'GIFT-25'] },
    },
  },
  problems: ['list-not-found'],
  async handle({ principal, path, query }, { engine }) {
    const list = await engine.getList(principal, { ...path, ...query });
    const members = [...list.members];
    const body = { ...listToWire({ ...list, memberCount: members.length }), members };
    return { status: 200, body, headers: etag(list.version) };
  },
});
