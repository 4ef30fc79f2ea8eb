import type { CurrencyCode, RoundingMode } from '@loyaltyos/kernel';
import type { LocalDate } from '../calendar/local-date.ts';
import type { FieldDeclaration } from '../facts.ts';
import type { Account, Need } from '../needs.ts';
import type { Expiry } from '../outcome.ts';
import type { Duration } from '../calendar/duration.ts';
import type { Type } from './types.ts';

/** Grows when a stored IR of before would mean something else: then its source is compiled again. */
export const IR_VERSION = 1;

/**
 * The compiled form of a rule set: JSON, without behaviour. Equal programs have equal IRs whatever their layout, their
 * comments, the order of their rules and the names of their lets; `source` alone differs, and `irHash` leaves it out.
 */
export interface Ir {
  readonly version: typeof IR_VERSION;
  readonly name: string;
  readonly currencies: readonly CurrencyCode[];
  readonly baseCurrency: CurrencyCode;
  readonly zone: string;
  readonly round: RoundingMode;
  readonly effective?: Window;
  /** The tiers of the programme, the lowest first. */
  readonly tiers: readonly string[];
  /** Of the rule set, across groups. */
  readonly caps: readonly Cap[];
  /** The fields of the events that rules listen to. */
  readonly events: Readonly<Record<string, Readonly<Record<string, FieldDeclaration>>>>;
  /** In the order in which they are decided: excluders before what they exclude, else as declared. */
  readonly groups: readonly IrGroup[];
  /** By id. */
  readonly rules: readonly IrRule[];
  /** Every expression once; arguments come before what uses them. */
  readonly nodes: readonly IrNode[];
  readonly needs: readonly Need[];
  readonly lists: readonly string[];
  readonly complexity: number;
  readonly source: SourceMap;
}

/** Local days; both ends included. */
export interface Window {
  readonly from: LocalDate;
  /** Absent: open. */
  readonly to?: LocalDate;
}

export interface IrGroup {
  readonly id: string;
  readonly mode: 'stack' | 'best' | 'first';
  /** What its grants are; a group without rules has points. */
  readonly account: Account;
  readonly excludes: readonly string[];
  readonly caps: readonly Cap[];
}

export interface IrRule {
  readonly id: string;
  readonly title?: string;
  readonly event: string;
  readonly group?: string;
  readonly priority: number;
  readonly effective?: Window;
  readonly when?: NodeId;
  readonly effects: readonly IrEffect[];
  readonly round?: RoundingMode;
  /** In whole points or minor units of the base currency; at most one for each account. */
  readonly max: Readonly<Partial<Record<Account, string>>>;
  readonly caps: readonly Cap[];
  readonly pending?: Duration;
  readonly expires?: Expiry;
}

export type IrEffect =
  /** `to`: a fact of type customer; absent: the subject. */
  | { readonly kind: 'grant'; readonly account: Account; readonly amount: NodeId; readonly to?: NodeId }
  | { readonly kind: 'multiply'; readonly group: string; readonly factor: NodeId };

export interface Cap {
  /** In whole points or minor units of the base currency. */
  readonly amount: string;
  readonly account: Account;
  readonly per: 'customer' | 'ruleset';
  /** The key of the need that says how much is used. */
  readonly need: string;
}

/** An index into `nodes`. */
export type NodeId = number;

interface NodeBase {
  readonly type: Type;
  readonly args: readonly NodeId[];
}

export type IrNode =
  /** Numbers and money (major units) as the shortest decimal text; dates, times, durations as written; enums by name. */
  | (NodeBase & { readonly op: 'literal'; readonly value: string | boolean })
  /** `order.total`, `line.net`, `line.attributes.x`, `customer.tier`, `local.date`, `event.x`, `currency`. */
  | (NodeBase & { readonly op: 'fact'; readonly path: string; readonly pii?: true })
  | (NodeBase & { readonly op: 'history'; readonly need: string })
  | (NodeBase & { readonly op: 'add' | 'multiply' | 'negate' })
  /** args: a date or an instant, a duration. */
  | (NodeBase & { readonly op: 'shift'; readonly back: boolean })
  /** args: amount, of. `full`: as many as fit wholly. The divisor is positive, in major units when it is money. */
  | (NodeBase & { readonly op: 'per'; readonly divisor: string; readonly divisorType: Type; readonly full: boolean })
  /** args: of, one rate per key, else the rest when `otherwise`. Points per major unit of `currency`, that of `of`, or `order`. */
  | (NodeBase & {
      readonly op: 'rate';
      readonly currency: string;
      readonly keys: readonly string[];
      readonly otherwise: boolean;
    })
  /** args: condition, then, else. */
  | (NodeBase & { readonly op: 'if' })
  /** args: subject, one branch per key, else the rest when `otherwise`. */
  | (NodeBase & { readonly op: 'match'; readonly keys: readonly string[]; readonly otherwise: boolean })
  | (NodeBase & { readonly op: 'and' | 'or' | 'not' })
  | (NodeBase & { readonly op: 'equal'; readonly negated: boolean })
  | (NodeBase & { readonly op: 'order'; readonly relation: '<' | '<=' | '>' | '>=' })
  /** The place of a tier in `tiers`, from 0; -1 for a tier that is not there. */
  | (NodeBase & { readonly op: 'rank' })
  /** args: value, low, high. `inclusive`: the high end belongs to it; the low end always does. */
  | (NodeBase & { readonly op: 'between'; readonly inclusive: boolean; readonly negated: boolean })
  /** args: value. Whether it is one of `values`, which are sorted. */
  | (NodeBase & { readonly op: 'among'; readonly values: readonly string[]; readonly negated: boolean })
  /** args: value, members. */
  | (NodeBase & { readonly op: 'member'; readonly negated: boolean })
  /** args: value, list. */
  | (NodeBase & { readonly op: 'contains'; readonly negated: boolean })
  /** args: a fact that may be absent. */
  | (NodeBase & { readonly op: 'has' })
  /** args: `where` when it has one, the body unless it counts, what an empty min or max is. */
  | (NodeBase & { readonly op: 'fold'; readonly fold: Fold; readonly where: boolean })
  | (NodeBase & { readonly op: 'call'; readonly function: string });

export type Op = IrNode['op'];
export type NodeOf<O extends Op> = IrNode & { readonly op: O };
export type Fold = 'count' | 'sum' | 'any' | 'all' | 'min' | 'max';

/** Where everything stands in the source. */
export interface SourceMap {
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSource>>;
  /** What the names of lets stand for, in rules on some events. */
  readonly lets: readonly LetSource[];
}

export interface LetSource {
  readonly name: string;
  readonly events: readonly string[];
  readonly node: NodeId;
  readonly at: Occurrence;
}

export interface RuleSource {
  readonly start: number;
  readonly end: number;
  readonly when?: Occurrence;
  /** As many as the rule has effects. */
  readonly effects: readonly Occurrence[];
}

/** Where one use of a node stands, and its arguments in their order. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly args: readonly Occurrence[];
  /** The use of a let, by its name: what it stands for is under `lets`, and `args` is empty. */
  readonly let?: string;
}
