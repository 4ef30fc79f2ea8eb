import type { Environment } from '@loyaltyos/rules';
import type { Answer, BenchOrder, PeerFacts } from './order.ts';

/** One rule set in the language of every engine. */
export interface Workload {
  readonly name: 'twelve' | 'twenty';
  readonly title: string;
  readonly source: string;
  readonly environment: Environment;
  /** What someone would write who had only these rules, with money in bigint. */
  handWritten(this: void, order: BenchOrder): Answer;
  readonly cel: PeerRules<string>;
  readonly zen: PeerRules<string>;
  readonly jsonLogic: PeerRules<Logic>;
  readonly jsonRules: JsonRules;
  /**
   * What the engines leave to the program around them: groups, caps, rounding. The amounts come in the order of the
   * rules, as each workload counts them; 0 where the rule does not apply.
   */
  settle(this: void, amounts: readonly bigint[], used: bigint): Answer;
}

/** An expression for each rule: its amount, or 0. `lets` are computed first and may be named by what follows. */
export interface PeerRules<Expression> {
  readonly lets: Readonly<Record<string, Expression>>;
  readonly rules: readonly Expression[];
}

export type Logic = string | number | boolean | readonly Logic[] | { readonly [operator: string]: Logic };

/** json-rules-engine decides conditions alone: what they are about, and the amounts, are computed around it. */
export interface JsonRules {
  /** Facts that the conditions name beside those of the order. */
  readonly derived: Readonly<Record<string, (facts: PeerFacts<number>) => unknown>>;
  readonly rules: readonly JsonRule[];
}

export interface JsonRule {
  readonly all: readonly JsonCondition[];
  /** Given the order's facts and the derived ones. */
  amount(this: void, facts: PeerFacts<number>, derived: Readonly<Record<string, unknown>>): number;
}

export interface JsonCondition {
  readonly fact: string;
  readonly operator: string;
  readonly value: string | number | boolean | readonly string[];
}
