import type { FunctionRow } from './function-row.ts';

const PARTS = [
  { name: 'text', type: 'string' },
  { name: 'part', type: 'string' },
] as const;

/** Texts of facts are short, so a fixed price is an honest one. */
const COST = 11;

export const TEXT_FUNCTIONS: readonly FunctionRow[] = [
  {
    name: 'starts_with',
    doc: 'Whether the text begins with the part. Capital letters count.',
    parameters: PARTS,
    result: 'bool',
    examples: [
      { expression: 'starts_with("TRAINER-42", "TRAINER-")', value: 'true' },
      { expression: 'starts_with("TRAINER-42", "trainer-")', value: 'false' },
    ],
    cost: COST,
    body: (_, text: string, part: string) => text.startsWith(part),
  },
  {
    name: 'ends_with',
    doc: 'Whether the text ends with the part. Capital letters count.',
    parameters: PARTS,
    result: 'bool',
    examples: [{ expression: 'ends_with("TRAINER-42", "-42")', value: 'true' }],
    cost: COST,
    body: (_, text: string, part: string) => text.endsWith(part),
  },
  {
    name: 'contains',
    doc: 'Whether the part stands anywhere in the text. Capital letters count.',
    parameters: PARTS,
    result: 'bool',
    examples: [{ expression: 'contains("men/shoes/running", "/shoes/")', value: 'true' }],
    cost: COST,
    body: (_, text: string, part: string) => text.includes(part),
  },
];
