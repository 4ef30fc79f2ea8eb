import { readFile } from 'node:fs/promises';
import { PROBLEM_CODES, type ProblemCode } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Choice } from '../../schema/choice.ts';

const PAGES = new URL('../../../../../docs/problems/', import.meta.url);

export const getProblemPage = endpoint({
  id: 'operations.problemPage',
  method: 'GET',
  path: '/docs/problems/{code}',
  mount: 'root',
  sdk: false,
  scope: null,
  summary: 'Read about a problem',
  description: 'What the `type` of a problem leads to: what it means, why it happens and what to do.',
  idempotency: 'read',
  pathParameters: {
    code: Choice('ProblemCode', PROBLEM_CODES as readonly [ProblemCode, ...ProblemCode[]], 'The code.'),
  },
  answers: {
    200: {
      description: 'The page.',
      schema: Type.Unsafe<string>({ type: 'string', description: 'Markdown.' }),
      mediaType: 'text/markdown; charset=utf-8',
      example: '# order-conflict\n',
    },
  },
  problems: [],
  async handle({ path }) {
    // The code is one of ours: no other name reaches the file system.
    return { status: 200, body: await readFile(new URL(`${path.code}.md`, PAGES), 'utf8') };
  },
});
