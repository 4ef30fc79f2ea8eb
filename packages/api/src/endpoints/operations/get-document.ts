import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';

export const getDocument = endpoint({
  id: 'operations.document',
  method: 'GET',
  path: '/openapi.json',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Get this document',
  description: 'The description of the API, made from the same declarations that answer its requests.',
  idempotency: 'read',
  answers: {
    200: {
      description: 'OpenAPI 3.1.',
      schema: Type.Unsafe<string>({
        $id: 'OpenApiDocument',
        type: 'object',
        additionalProperties: true,
        description: 'An OpenAPI document.',
      }),
      // The text is made once; it is not written anew for each answer.
      mediaType: 'application/json; charset=utf-8',
      example: { openapi: '3.1.1', info: { title: 'LoyaltyOS', version: '1.0.0' }, paths: {} },
    },
  },
  problems: [],
  async handle(_call, { document }) {
    return { status: 200, body: document };
  },
});
