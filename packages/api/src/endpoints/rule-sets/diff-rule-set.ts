import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { RuleSetId } from '../../schema/id.ts';
import { Open } from '../../schema/object.ts';
import { flag, prose, whole } from '../../schema/plain.ts';
import { version, versionOf } from './rule-set-schema.ts';

const LineChange = Open(
  {
    change: OpenEnum(
      'LineChangeKind',
      ['added', 'removed'],
      'Added lines are in the later text only, removed ones in the earlier.',
    ),
    line: whole('Its number, from 1, in the text that it is in.'),
    text: prose('The line.'),
  },
  { name: 'LineChange', description: 'A line that is in one of the texts only.' },
);

const DeclarationChange = Open(
  {
    change: OpenEnum('DeclarationChangeKind', ['added', 'removed', 'changed'], 'What became of it.'),
    kind: OpenEnum('DeclarationKind', ['rule', 'group', 'event', 'setting'], 'What it is.'),
    id: prose('The id of the rule, group or event, or the name of the setting.', 'base-earn'),
  },
  { name: 'DeclarationChange', description: 'Something that is new, gone, or means another thing.' },
);

const RuleSetDiff = Open(
  {
    ruleSetId: RuleSetId,
    from: version,
    to: version,
    sameMeaning: flag('Whether both compile to the same, whatever their texts.'),
    lines: Type.Array(LineChange, { description: 'What to remove from one text and to add for the other.' }),
    declarations: Type.Array(DeclarationChange, {
      description: 'What means another thing: layout, comments and the order of rules make no difference.',
    }),
  },
  { name: 'RuleSetDiff', description: 'What became different from one version to another.' },
);

export const diffRuleSet = endpoint({
  id: 'ruleSets.diff',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/diff',
  sdk: { function: 'diffRuleSetVersions' },
  scope: 'rules:read',
  summary: 'Compare two versions',
  description: 'What became different from one version of a rule set to another: in the text, and in what it means.',
  idempotency: 'read',
  pathParameters: { ruleSetId: RuleSetId },
  query: { from: versionOf('The version to start from.'), to: versionOf('The version to come to.') },
  answers: {
    200: {
      description: 'The differences.',
      schema: RuleSetDiff,
      example: {
        ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
        from: 1,
        to: 2,
        sameMeaning: false,
        lines: [
          { change: 'removed', line: 3, text: '  rule base-earn { on order  earn rate { GBP: 2 } of order.total }' },
          { change: 'added', line: 3, text: '  rule base-earn { on order  earn rate { GBP: 3 } of order.total }' },
        ],
        declarations: [{ change: 'changed', kind: 'rule', id: 'base-earn' }],
      },
    },
  },
  problems: ['rule-set-not-found'],
  async handle({ principal, path, query }, { engine }) {
    const diff = await engine.diffRuleSet(principal, { ...path, ...query });
    return {
      status: 200,
      body: {
        ruleSetId: diff.ruleSetId,
        from: diff.from,
        to: diff.to,
        sameMeaning: diff.sameMeaning,
        lines: diff.lines.map(({ change, line, text }) => ({ change, line, text })),
        declarations: diff.declarations.map(({ change, kind, id }) => ({ change, kind, id })),
      },
    };
  },
});
