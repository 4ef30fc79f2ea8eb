import type { Complexity as RuleComplexity } from '@loyaltyos/rules';
import { Type, type Static, type TUnsafe } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { PrincipalId, RuleSetId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { count } from '../../schema/plain.ts';
import { Name, Text } from '../../schema/text.ts';
import { CustomerShare } from './share-schema.ts';

export const MAX_VERSION = 1_000_000;

export function versionOf(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'integer',
    format: 'int32',
    minimum: 1,
    maximum: MAX_VERSION,
    description,
    examples: [1],
  });
}

export const ruleSetName = Name({ description: 'The name of the rule set.', maxLength: 64, example: 'acme' });
export const note = Text({
  description: 'Why this version was made.',
  maxLength: 500,
  example: 'Double points in May',
});
export const version = versionOf('The version, from 1.');

export const Complexity = Open(
  { score: count('The worst case for an order of 50 lines.'), budget: count('The most that is allowed.') },
  { name: 'Complexity', description: 'What the rules cost to run.' },
);

const versionMembers = {
  version,
  status: OpenEnum('RuleSetVersionStatus', ['active', 'scheduled', 'draft'], 'Whether it runs.'),
  irHash: Type.Unsafe<string>({ type: 'string', description: 'What it compiles to: equal hashes behave alike.' }),
  complexity: Complexity,
  author: PrincipalId,
  note: Type.Unsafe<string>({ type: 'string', description: 'Why it was made.' }),
  createdAt: InstantOut('When it was saved.'),
};

export const RuleSetVersionSummary = Open(versionMembers, {
  name: 'RuleSetVersionSummary',
  description: 'One version of a rule set, without its source.',
});

export const RuleSet = Open(
  {
    ruleSetId: RuleSetId,
    name: ruleSetName,
    activeVersion: Nullable(version),
    activeShare: Type.Optional(CustomerShare),
    latestVersion: versionOf('The newest version, which the next one follows.'),
    versions: Type.Array(RuleSetVersionSummary, { description: 'The latest 50, newest first.' }),
  },
  {
    name: 'RuleSet',
    description:
      'A rule set with its history; at most one version is active. Without `activeShare` it runs for all customers.',
  },
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

export function complexityToWire({ score, budget }: RuleComplexity): Static<typeof Complexity> {
  return { score, budget };
}

export const EXAMPLE_RULE_SET = {
  ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
  name: 'acme',
  activeVersion: 1,
  latestVersion: 1,
  versions: [EXAMPLE_VERSION],
};
