import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { SCRIPT_PATH } from '../../reference/reference-page.ts';
import { scalarScript } from '../../reference/scalar-script.ts';

/** A year: another version has another address. */
const CACHED = 'public, max-age=31536000, immutable';

export const getReferenceScript = endpoint({
  id: 'operations.referenceScript',
  method: 'GET',
  path: SCRIPT_PATH,
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get the script of the API reference',
  description: 'What the page of the API reference runs. Its address names its version.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'The script.',
      schema: Type.Unsafe<Buffer>({ type: 'string', description: 'JavaScript.' }),
      mediaType: 'text/javascript; charset=utf-8',
      headers: { 'Cache-Control': 'For good.' },
      example: '(function () {})();\n',
    },
  },
  problems: [],
  async handle() {
    const headers = { 'Cache-Control': CACHED, 'Cross-Origin-Resource-Policy': 'same-origin' };
    return { status: 200, body: await scalarScript(), headers };
  },
});
