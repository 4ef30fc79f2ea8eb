import { Type } from 'typebox';
import { Open } from './object.ts';

const FieldErrorSchema = Open(
  {
    pointer: Type.Unsafe<string>({
      type: 'string',
      description: 'RFC 6901, into the body; parameters are `/query/...`, `/header/...`.',
      examples: ['/lineItems/0/quantity'],
    }),
    code: Type.Unsafe<string>({ type: 'string', description: 'For programs.', examples: ['too-many-decimals'] }),
    message: Type.Unsafe<string>({ type: 'string', description: 'For people.' }),
  },
  { name: 'FieldError', description: 'One thing that is wrong with a request.' },
);

/** The body of every error: RFC 9457 with our members. */
export const ProblemSchema = Open(
  {
    type: Type.Unsafe<string>({ type: 'string', format: 'uri', description: "The code's page." }),
    title: Type.Unsafe<string>({ type: 'string', description: 'The same for every occurrence of the code.' }),
    status: Type.Unsafe<number>({
      type: 'integer',
      format: 'int32',
      minimum: 400,
      maximum: 599,
      description: 'The HTTP status.',
    }),
    detail: Type.Optional(Type.Unsafe<string>({ type: 'string', description: 'What happened this time.' })),
    instance: Type.Unsafe<string>({ type: 'string', description: 'The path of the request.' }),
    code: Type.Unsafe<string>({
      type: 'string',
      description: 'The problem, for programs.',
      examples: ['order-conflict'],
    }),
    requestId: Type.Unsafe<string>({ type: 'string', description: 'The Request-Id of the answer.' }),
    retryable: Type.Unsafe<boolean>({
      type: 'boolean',
      description: 'Whether the same request may succeed later, unchanged.',
    }),
    errors: Type.Optional(Type.Array(FieldErrorSchema, { description: 'What is wrong, each with its place.' })),
  },
  { name: 'Problem', description: 'What went wrong (RFC 9457).' },
);
