import { endpoint } from '../../endpoint.ts';
import { PageOf } from '../../schema/page.ts';
import { EXAMPLE_SUMMARY, listToWire, NamedListSummarySchema } from './list-schema.ts';

export const listLists = endpoint({
  id: 'lists.list',
  method: 'GET',
  path: '/lists',
  sdk: { function: 'listNamedLists' },
  scope: 'rules:read',
  summary: 'List the named lists',
  description: 'Every list that rules may look values up in, by name, in its newest version and without its members.',
  idempotency: 'read',
  pages: true,
  answers: {
    200: {
      description: 'A page of lists.',
      schema: PageOf(NamedListSummarySchema, 'NamedListPage'),
      example: { data: [EXAMPLE_SUMMARY], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, page, paged }, { engine }) {
    return { status: 200, body: paged(await engine.listLists(principal, page), listToWire) };
  },
});
