import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { PAGE_HEADERS, REFERENCE_PAGE } from '../../reference/reference-page.ts';

export const getReference = endpoint({
  id: 'operations.reference',
  method: 'GET',
  path: '/docs',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Read the API reference',
  description: 'A page that shows this document, and calls its operations. It loads nothing from elsewhere.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The page.',
      schema: Type.Unsafe<string>({ type: 'string', description: 'HTML.' }),
      mediaType: 'text/html; charset=utf-8',
      headers: {
        'Cache-Control': 'It is asked for anew each time.',
        'Content-Security-Policy': 'What the page may load: nothing of another origin.',
      },
      example: '<!doctype html>\n',
    },
  },
  problems: [],
  async handle() {
    return { status: 200, body: REFERENCE_PAGE, headers: PAGE_HEADERS };
  },
});
