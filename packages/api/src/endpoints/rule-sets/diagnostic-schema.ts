import type { Json } from '@loyaltyos/kernel';
import { DIAGNOSTICS, type Diagnostic as RuleDiagnostic } from '@loyaltyos/rules';
import { Type, type Static } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { Open } from '../../schema/object.ts';
import { prose, whole } from '../../schema/plain.ts';
import { OrderRequest } from '../orders/order-schema.ts';

const SourceSpan = Open(
  {
    start: whole('From 0, in UTF-16 code units.'),
    end: whole('Behind the last one.'),
    line: whole('Of the start, from 1.'),
    column: whole('Of the start, from 1.'),
  },
  { name: 'SourceSpan', description: 'A place in the source.' },
);

const RelatedPlace = Open(
  { message: prose('Why it is related.'), span: SourceSpan },
  { name: 'RelatedPlace', description: 'Another place that makes a message clear.' },
);

const SourceEdit = Open(
  { start: whole('Replace from here.'), end: whole('To here.'), text: prose('By this.') },
  { name: 'SourceEdit', description: 'A change of the source. The edits of one fix do not overlap.' },
);

const SuggestedFix = Open(
  { title: prose('What it does.'), edits: Type.Array(SourceEdit, { description: 'To be made together.' }) },
  { name: 'SuggestedFix', description: 'A way out.' },
);

/** What reads: an order that can be sent back as it is. */
const WitnessOrder = Type.Unsafe<Json>({ ...OrderRequest });

const Witness = Open(
  {
    rules: Type.Array(prose('The rule.'), { description: 'The rules that apply to it.' }),
    facts: Type.Unsafe<Json>({
      type: 'object',
      additionalProperties: true,
      description: 'What happened, as spec files of rule sets say it.',
    }),
    history: Type.Unsafe<Json>({
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'The history and counters to begin with; what is missing is 0.',
    }),
    order: Type.Optional(WitnessOrder),
  },
  {
    name: 'DiagnosticWitness',
    description: 'An event that shows what a warning says; `order` is as ingesting and simulating take it.',
  },
);

export const Diagnostic = Open(
  {
    code: OpenEnum(
      'DiagnosticCode',
      Object.keys(DIAGNOSTICS),
      'What kind of thing it is: each has a page in the language reference.',
    ),
    severity: OpenEnum('DiagnosticSeverity', ['error', 'warning'], 'An error keeps the source from being saved.'),
    message: prose('For people.'),
    span: SourceSpan,
    related: Type.Array(RelatedPlace, { description: 'Other places that make it clear.' }),
    fixes: Type.Array(SuggestedFix, { description: 'Ways out, best first.' }),
    witness: Type.Optional(Witness),
  },
  { name: 'Diagnostic', description: 'Something to say about the source of a rule set.' },
);

export const EXAMPLE_DIAGNOSTIC = {
  code: 'E201',
  severity: 'error',
  message: 'There is no order.totl here; did you mean order.total?',
  span: { start: 84, end: 94, line: 3, column: 55 },
  related: [],
  fixes: [{ title: 'Write order.total', edits: [{ start: 84, end: 94, text: 'order.total' }] }],
};

/** The same members in our order, so that what the rules package adds is not published by accident. */
export function diagnosticToWire(diagnostic: RuleDiagnostic): Static<typeof Diagnostic> {
  const { code, severity, message, span, related, fixes, witness } = diagnostic;
  return {
    code,
    severity,
    message,
    span: { ...span },
    related: related.map((place) => ({ message: place.message, span: { ...place.span } })),
    fixes: fixes.map((fix) => ({ title: fix.title, edits: fix.edits.map((edit) => ({ ...edit })) })),
    ...(witness === undefined ? {} : { witness: witnessToWire(witness) }),
  };
}

function witnessToWire(witness: NonNullable<RuleDiagnostic['witness']>): Static<typeof Witness> {
  const { rules, facts, history, order } = witness;
  // Plain JSON; their interfaces only lack the index signature that says so.
  const plain = { facts: facts as unknown as Json, history: history as Json };
  return { rules: [...rules], ...plain, ...(order === undefined ? {} : { order }) };
}
