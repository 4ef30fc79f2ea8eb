import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@loyaltyos/kernel';
import type { Ir } from '@loyaltyos/rules';

/** Something that a rule set declares and that means another thing, is new or is gone. */
export interface DeclarationChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly kind: 'rule' | 'group' | 'event' | 'setting';
  /** The id of the rule, group or event; the name of the setting. */
  readonly id: string;
}

/** The settings at the head of a rule set. */
const SETTINGS = ['currencies', 'zone', 'round', 'effective', 'caps'] as const satisfies readonly (keyof Ir)[];

/** What two programs declare differently. Layout, comments, the order of rules and the names of lets make no difference. */
export function changedDeclarations(before: Ir, after: Ir): readonly DeclarationChange[] {
  return [
    ...changes('setting', settingsOf(before), settingsOf(after)),
    ...changes('event', meanings(before.events), meanings(after.events)),
    ...changes('group', groupsOf(before), groupsOf(after)),
    ...changes('rule', rulesOf(before), rulesOf(after)),
  ];
}

function changes(
  kind: DeclarationChange['kind'],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly DeclarationChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id): DeclarationChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    return [{ change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', kind, id }];
  });
}

function settingsOf(ir: Ir): ReadonlyMap<string, string> {
  return new Map(SETTINGS.map((name) => [name, text(ir[name] ?? null)]));
}

function groupsOf(ir: Ir): ReadonlyMap<string, string> {
  return new Map(ir.groups.map((group, place) => [group.id, text({ ...group, place })]));
}

/** Each rule with its expressions written out, since the numbers of nodes differ between programs. */
function rulesOf(ir: Ir): ReadonlyMap<string, string> {
  const nodes: string[] = [];
  // Arguments come before what uses them. Hashed, because a let that is used twice would double the text each time.
  for (const { args, ...node } of ir.nodes) {
    const meaning = text({ ...node, args: args.map((id) => nodes[id] ?? '') });
    nodes.push(createHash('sha256').update(meaning).digest('hex'));
  }
  const written = (key: string, value: unknown): unknown =>
    ['when', 'amount', 'factor', 'to'].includes(key) && typeof value === 'number' ? nodes[value] : value;
  return new Map(ir.rules.map((rule) => [rule.id, JSON.stringify(rule, written)]));
}

function meanings(members: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(members).map(([name, value]) => [name, text(value)]));
}

function text(value: unknown): string {
  return canonicalJson(value as Json);
}
