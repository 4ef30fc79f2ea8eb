import type { Cap, Ir } from '../ir/ir.ts';
import type { Account } from '../needs.ts';
import type { Place } from '../report.ts';
import type { CapNode, ClauseNode, RuleSetNode } from '../syntax/tree.ts';

/** Where the parts of a rule set stand. Without its tree, limits stand where their rule does. */
export interface Places {
  rule(id: string): Place;
  window(id: string): Place;
  max(id: string, account: Account): Place;
  /** `owner` is a rule, a group, or the rule set. */
  cap(owner: CapOwner, cap: Cap): Place;
}

export type CapOwner = { readonly kind: 'rule' | 'group'; readonly id: string } | { readonly kind: 'ruleset' };

const NOWHERE: Place = { start: 0, end: 0 };

export function placesOf(ir: Ir, root: RuleSetNode | undefined): Places {
  const rules = new Map<string, { readonly name: Place; readonly clauses: readonly ClauseNode[] }>();
  const groups = new Map<string, readonly CapNode[]>();
  for (const node of root?.declarations ?? []) {
    if (node.kind === 'rule') rules.set(node.name.text, node);
    if (node.kind === 'group') groups.set(node.name.text, node.caps);
  }
  const rule = (id: string): Place => {
    const node = rules.get(id);
    if (node !== undefined) return placed(node.name);
    return Object.hasOwn(ir.source.rules, id) ? placed(ir.source.rules[id] ?? NOWHERE) : NOWHERE;
  };
  const clause = (id: string, wanted: (clause: ClauseNode) => boolean): Place => {
    const found = rules.get(id)?.clauses.find(wanted);
    return found === undefined ? rule(id) : placed(found);
  };
  return {
    rule,
    window: (id) => clause(id, ({ kind }) => kind === 'effective'),
    max: (id, account) =>
      clause(id, (node) => node.kind === 'max' && (node.amount.kind === 'money') === (account === 'credit')),
    cap(owner, cap) {
      const caps =
        owner.kind === 'ruleset'
          ? (root?.heads.filter((head) => head.kind === 'cap') ?? [])
          : owner.kind === 'group'
            ? (groups.get(owner.id) ?? [])
            : (rules.get(owner.id)?.clauses.filter((node) => node.kind === 'cap') ?? []);
      const found = caps.find((node) => isCap(node, cap));
      return found === undefined ? (owner.kind === 'rule' ? rule(owner.id) : NOWHERE) : placed(found);
    },
  };
}

/** The keys of needs end with what the cap is per, and its period as written. */
function isCap({ per, period, amount }: CapNode, cap: Cap): boolean {
  const account = amount.kind === 'money' ? 'credit' : 'points';
  return cap.account === account && cap.need.endsWith(`:${per.text}:${period?.text.replace(/^0+/, '') ?? 'ever'}`);
}

function placed({ start, end }: Place): Place {
  return { start, end };
}
