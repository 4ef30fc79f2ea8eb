import type { Complexity as RuleComplexity, Diagnostic as RuleDiagnostic } from '@loyaltyos/rules';
import { Type, type Static } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { RuleSetId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { Name, Text } from '../../schema/text.ts';

export const MAX_VERSION = 1_000_000;

export const ruleSetName = Name({ description: 'The name of the rule set.', maxLength: 64, example: 'acme' });
export const note = Text({
  description: 'Why this version was made.',
  maxLength: 500,
  example: 'Double points in May',
});
export const version = Type.Unsafe<number>({
  type: 'integer',
  minimum: 1,
  maximum: MAX_VERSION,
  description: 'The version, from 1.',
  examples: [1],
});
export const principalId = Type.Unsafe<string>({
  type: 'string',
  description: 'Who did it.',
  examples: ['key_3h8v2m'],
});

const offset = (description: string): ReturnType<typeof Type.Unsafe<number>> =>
  Type.Unsafe<number>({ type: 'integer', minimum: 0, description });
const text = (description: string): ReturnType<typeof Type.Unsafe<string>> =>
  Type.Unsafe<string>({ type: 'string', description });

const SourceSpan = Open(
  {
    start: offset('From 0, in UTF-16 code units.'),
    end: offset('Behind the last one.'),
    line: offset('From 1.'),
    column: offset('From 1.'),
  },
  { name: 'SourceSpan', description: 'A place in the source.' },
);

export const Diagnostic = Open(
  {
    code: Type.Unsafe<string>({ type: 'string', description: 'See the language reference.', examples: ['E101'] }),
    severity: OpenEnum(['error', 'warning'], 'An error keeps the source from being saved.'),
    message: text('For people.'),
    span: SourceSpan,
    related: Type.Array(Open({ message: text('Why it is related.'), span: SourceSpan }, { name: 'RelatedPlace' }), {
      description: 'Other places that make it clear.',
    }),
    fixes: Type.Array(
      Open(
        {
          title: text('What it does.'),
          edits: Type.Array(
            Open(
              { start: offset('Replace from here.'), end: offset('To here.'), text: text('By this.') },
              { name: 'SourceEdit' },
            ),
          ),
        },
        { name: 'SuggestedFix' },
      ),
      { description: 'Ways out, best first.' },
    ),
  },
  { name: 'Diagnostic', description: 'Something to say about the source of a rule set.' },
);

export const Complexity = Open(
  { score: offset('The worst case for an order of 50 lines.'), budget: offset('The most that is allowed.') },
  { name: 'Complexity', description: 'What the rules cost to run.' },
);

const versionMembers = {
  version,
  status: OpenEnum(['active', 'scheduled', 'draft'], 'Whether it runs.'),
  irHash: Type.Unsafe<string>({ type: 'string', description: 'What it compiles to: equal hashes behave alike.' }),
  complexity: Complexity,
  author: principalId,
  note: Type.Unsafe<string>({ type: 'string', description: 'Why it was made.' }),
  createdAt: InstantOut('When it was saved.'),
};

export const RuleSetVersionSummary = Open(versionMembers, { name: 'RuleSetVersionSummary' });

export const RuleSet = Open(
  {
    ruleSetId: RuleSetId,
    name: ruleSetName,
    activeVersion: Nullable(version),
    versions: Type.Array(RuleSetVersionSummary, { description: 'The latest 50, newest first.' }),
  },
  { name: 'RuleSet', description: 'A rule set with its history; at most one version is active.' },
);

export const RuleSetVersion = Open(
  {
    ruleSetId: RuleSetId,
    name: ruleSetName,
    ...versionMembers,
    source: Type.Unsafe<string>({ type: 'string', description: 'The program.' }),
  },
  { name: 'RuleSetVersion', description: 'One version of a rule set; it never changes.' },
);

export const EXAMPLE_SOURCE =
  'ruleset acme {\n  currencies GBP\n  rule base-earn { on order  earn rate { GBP: 2 } of order.total }\n}\n';

export const EXAMPLE_VERSION = {
  version: 1,
  status: 'active',
  irHash: '3f1a0c',
  complexity: { score: 70, budget: 10_000 },
  author: 'key_3h8v2m',
  note: 'First rules',
  createdAt: '2026-01-05T10:00:00.000Z',
};

/** The same members in our order, so that what the rules package adds is not published by accident. */
export function diagnosticToWire(diagnostic: RuleDiagnostic): Static<typeof Diagnostic> {
  const { code, severity, message, span, related, fixes } = diagnostic;
  return {
    code,
    severity,
    message,
    span: { ...span },
    related: related.map((place) => ({ message: place.message, span: { ...place.span } })),
    fixes: fixes.map((fix) => ({ title: fix.title, edits: fix.edits.map((edit) => ({ ...edit })) })),
  };
}

export function complexityToWire({ score, budget }: RuleComplexity): Static<typeof Complexity> {
  return { score, budget };
}
