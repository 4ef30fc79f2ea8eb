import type { Token } from './token.ts';

/**
 * The tree of a source. Every node keeps its tokens and nodes in `parts`, in the order of the source, so that the tree
 * says all that the source says (`printTree`); the other members are the same parts under the names that make sense.
 */
interface NodeBase {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

export type Part = Node | Token;
export type Node = RuleSetNode | HeadNode | DeclarationNode | ClauseNode | ExpressionNode | SmallNode;

export interface RuleSetNode extends NodeBase {
  readonly kind: 'ruleset';
  readonly name: Token | undefined;
  readonly heads: readonly HeadNode[];
  readonly declarations: readonly DeclarationNode[];
}

// --- Heads and declarations -----------------------------------------------------------------------------------------

export type HeadNode = CurrenciesNode | ZoneNode | RoundNode | EffectiveNode | CapNode;

export interface CurrenciesNode extends NodeBase {
  readonly kind: 'currencies';
  readonly codes: readonly Token[];
}

export interface ZoneNode extends NodeBase {
  readonly kind: 'zone';
  readonly zone: Token;
}

export type DeclarationNode = EventNode | LetNode | GroupNode | RuleNode;

export interface EventNode extends NodeBase {
  readonly kind: 'event';
  readonly name: Token;
  readonly fields: readonly FieldNode[];
}

export interface FieldNode extends NodeBase {
  readonly kind: 'field';
  readonly name: Token;
  readonly type: Token;
  readonly optional: boolean;
}

export interface LetNode extends NodeBase {
  readonly kind: 'let';
  readonly name: Token;
  readonly value: ExpressionNode;
}

export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly name: Token;
  readonly mode: Token;
  readonly excludes: readonly Token[];
  readonly caps: readonly CapNode[];
}

export interface RuleNode extends NodeBase {
  readonly kind: 'rule';
  readonly name: Token;
  readonly title: Token | undefined;
  readonly clauses: readonly ClauseNode[];
}

// --- Clauses of a rule ----------------------------------------------------------------------------------------------

export type ClauseNode =
  | WordClauseNode
  | EffectiveNode
  | WhenNode
  | EarnNode
  | MultiplyNode
  | CreditNode
  | CapNode
  | MaxNode
  | RoundNode
  | PendingNode
  | ExpiresNode;

/** `on order`, `in base`, `priority 20`. */
export interface WordClauseNode extends NodeBase {
  readonly kind: 'on' | 'in' | 'priority';
  readonly value: Token;
}

export interface EffectiveNode extends NodeBase {
  readonly kind: 'effective';
  readonly from: Token;
  readonly inclusive: boolean;
  /** A date, or the word `open`. */
  readonly to: Token;
}

export interface WhenNode extends NodeBase {
  readonly kind: 'when';
  readonly condition: ExpressionNode;
}

export interface EarnNode extends NodeBase {
  readonly kind: 'earn';
  readonly amount: ExpressionNode;
  readonly to: RefNode | undefined;
}

export interface CreditNode extends NodeBase {
  readonly kind: 'credit';
  readonly amount: ExpressionNode;
  readonly to: RefNode | undefined;
}

export interface MultiplyNode extends NodeBase {
  readonly kind: 'multiply';
  readonly group: Token;
  readonly factor: ExpressionNode;
}

export interface CapNode extends NodeBase {
  readonly kind: 'cap';
  readonly amount: Token;
  readonly per: Token;
  /** `day`, `week`, `month`, `year` or a duration. */
  readonly period: Token | undefined;
}

export interface MaxNode extends NodeBase {
  readonly kind: 'max';
  readonly amount: Token;
}

export interface RoundNode extends NodeBase {
  readonly kind: 'round';
  readonly mode: Token;
}

export interface PendingNode extends NodeBase {
  readonly kind: 'pending';
  readonly duration: Token;
}

export interface ExpiresNode extends NodeBase {
  readonly kind: 'expires';
  /** A duration, a date, or the word `never`. */
  readonly when: Token;
}

// --- Expressions ----------------------------------------------------------------------------------------------------

export type ExpressionNode =
  | IfNode
  | ChainNode
  | NotNode
  | CompareNode
  | WithinNode
  | SumNode
  | ProductNode
  | NegateNode
  | HasNode
  | RateNode
  | PercentNode
  | MatchNode
  | AggregateNode
  | CallNode
  | RefNode
  | LiteralNode
  | ListNode
  | ParenthesesNode
  | MissingNode;

export interface IfNode extends NodeBase {
  readonly kind: 'if';
  readonly condition: ExpressionNode;
  readonly yes: ExpressionNode;
  readonly no: ExpressionNode;
}

/** `a and b and c`: one node, however long. */
export interface ChainNode extends NodeBase {
  readonly kind: 'and' | 'or';
  readonly operands: readonly ExpressionNode[];
}

export interface NotNode extends NodeBase {
  readonly kind: 'not';
  readonly operand: ExpressionNode;
}

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface CompareNode extends NodeBase {
  readonly kind: 'compare';
  readonly relation: Relation;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export interface WithinNode extends NodeBase {
  readonly kind: 'within';
  readonly value: ExpressionNode;
  readonly negated: boolean;
  readonly of: ExpressionNode | IntervalNode;
}

/** `a + b - c`: one node, however long. */
export interface SumNode extends NodeBase {
  readonly kind: 'sum';
  readonly first: ExpressionNode;
  readonly steps: readonly { readonly sign: '+' | '-'; readonly operand: ExpressionNode }[];
}

/** `a * b per 10 of c`: from left to right. */
export interface ProductNode extends NodeBase {
  readonly kind: 'product';
  readonly first: ExpressionNode;
  readonly steps: readonly ProductStep[];
}

export type ProductStep =
  | { readonly kind: 'times'; readonly operand: ExpressionNode }
  | { readonly kind: 'per'; readonly full: boolean; readonly divisor: Token; readonly operand: ExpressionNode };

export interface NegateNode extends NodeBase {
  readonly kind: 'negate';
  readonly operand: ExpressionNode;
}

export interface HasNode extends NodeBase {
  readonly kind: 'has';
  readonly ref: RefNode;
}

export interface RateNode extends NodeBase {
  readonly kind: 'rate';
  readonly map: MapNode;
  readonly operand: ExpressionNode;
}

export interface PercentNode extends NodeBase {
  readonly kind: 'percent';
  readonly percent: Token;
  readonly operand: ExpressionNode;
}

export interface MatchNode extends NodeBase {
  readonly kind: 'match';
  readonly subject: ExpressionNode;
  readonly map: MapNode;
}

export type Fold = 'count' | 'sum' | 'any' | 'all' | 'min' | 'max';

export interface AggregateNode extends NodeBase {
  readonly kind: 'aggregate';
  readonly fold: Fold;
  readonly where: ExpressionNode | undefined;
  /** Absent for `count`. */
  readonly body: ExpressionNode | undefined;
  readonly otherwise: ExpressionNode | undefined;
}

export interface CallNode extends NodeBase {
  readonly kind: 'call';
  readonly callee: RefNode;
  readonly arguments: readonly ExpressionNode[];
}

export interface RefNode extends NodeBase {
  readonly kind: 'ref';
  /** `customer.tier`, without spaces. */
  readonly path: string;
}

export interface LiteralNode extends NodeBase {
  readonly kind: 'literal';
  readonly token: Token;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly ExpressionNode[];
}

export interface ParenthesesNode extends NodeBase {
  readonly kind: 'parentheses';
  readonly inner: ExpressionNode;
}

/** Stands where an expression should; the parser has said so. */
export interface MissingNode extends NodeBase {
  readonly kind: 'missing';
}

// --- Small parts ----------------------------------------------------------------------------------------------------

export type SmallNode = FieldNode | IntervalNode | MapNode | MapEntryNode | SkippedNode;

export interface IntervalNode extends NodeBase {
  readonly kind: 'interval';
  readonly low: ExpressionNode;
  readonly inclusive: boolean;
  readonly high: ExpressionNode;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly MapEntryNode[];
  readonly otherwise: ExpressionNode | undefined;
}

export interface MapEntryNode extends NodeBase {
  readonly kind: 'entry';
  /** A word or a string; the word `else` for the last entry of a map that has one. */
  readonly key: Token;
  readonly value: ExpressionNode;
}

/** Tokens that the parser could make nothing of. */
export interface SkippedNode extends NodeBase {
  readonly kind: 'skipped';
}

/** A source as a tree; `end` is the last token, with what follows the rule set. */
export interface Tree {
  readonly source: string;
  readonly root: RuleSetNode;
  readonly rest: readonly Part[];
}

export function isToken(part: Part): part is Token {
  return 'trivia' in part;
}

/** The tokens of a tree or a part of it, in order. */
export function tokensOf(parts: readonly Part[]): Token[] {
  const tokens: Token[] = [];
  const waiting = parts.toReversed();
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isToken(part)) tokens.push(part);
    else for (let index = part.parts.length - 1; index >= 0; index -= 1) waiting.push(part.parts[index] as Part);
  }
  return tokens;
}

/** The source again, to the byte. */
export function printTree(tree: Tree): string {
  return tokensOf([tree.root, ...tree.rest])
    .map(({ trivia, text }) => trivia + text)
    .join('');
}

/** The value of a string token. */
export function textOf(token: Token): string {
  return token.text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}
