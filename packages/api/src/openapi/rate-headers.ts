import type { Part } from './components.ts';

/** What answers to a tenant carry that has a limit. */
export const RATE_HEADERS: Part = {
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
  RateLimit: { $ref: '#/components/headers/RateLimit' },
};

/** What they say, for the components of the document. */
export const RATE_HEADER_COMPONENTS: Part = {
  'RateLimit-Policy': {
    description: 'How many requests (`q`) the tenant may send in how many seconds (`w`). Absent where it has no limit.',
    schema: { type: 'string' },
    example: '"tenant";q=500;w=1',
  },
  RateLimit: {
    description: 'How many are left (`r`), and in how many seconds (`t`) all of them are again.',
    schema: { type: 'string' },
    example: '"tenant";r=499;t=1',
  },
};
