import type { Details, Place, Report } from '../report.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Environment } from '../environment.ts';
import type { FieldDeclaration } from '../facts.ts';
import type { NodeBuilder } from '../ir/build-nodes.ts';
import type { IrNode, NodeId, Occurrence } from '../ir/ir.ts';
import { describeType, type Type } from '../ir/types.ts';
import type { Need } from '../needs.ts';
import type { ExpressionNode } from '../syntax/tree.ts';
import type { Names } from './names.ts';
import { NOTHING, type Narrowing, type Scope } from './scope.ts';

/** An expression that has been given its meaning. */
export interface Checked {
  readonly type: Type;
  readonly id: NodeId;
  readonly at: Occurrence;
  /** What is known where the expression is true; and where it is false. */
  readonly whenTrue: Narrowing;
  readonly whenFalse: Narrowing;
}

/** What the checks of one rule set share. */
export interface Checker {
  readonly environment: Environment;
  readonly names: Names;
  /** The currencies of the rule set. */
  readonly currencies: ReadonlySet<string>;
  readonly zone: string;
  readonly report: Report;
  readonly nodes: NodeBuilder;
  /** Fields by event, built-in ones included. */
  readonly events: ReadonlyMap<string, Readonly<Record<string, FieldDeclaration>>>;
  /** The lets that a place may use: those above it, as they are for the event. */
  lets(event: string): ReadonlyMap<string, Checked>;
  /** The names of all lets, for messages. */
  readonly letNames: ReadonlySet<string>;
  /** Notes the aggregate; answers its key. */
  need(need: Need): string;
  /** `expected` is a hint for names of enum values; it demands nothing. */
  expression(node: ExpressionNode, scope: Scope, expected?: Type): Checked;
}

/** A node without its arguments' ids and its type. */
type Bare<N extends IrNode> = N extends IrNode ? Omit<N, 'args' | 'type'> : never;

/** Builds a node and what is known about it; reports what would grow too deep or too large. */
export function build(
  checker: Checker,
  place: Place,
  type: Type,
  bare: Bare<IrNode>,
  args: readonly Checked[] = [],
  narrowings: { readonly whenTrue?: Narrowing; readonly whenFalse?: Narrowing } = {},
): Checked {
  const { nodes } = checker;
  let id = nodes.add({ ...bare, type: type === 'unknown' ? 'int' : type, args: args.map((arg) => arg.id) });
  const excess = nodes.excess(id);
  if (excess !== undefined) {
    error(checker, 'E701', place, excess);
    id = nodes.add(ZERO);
  }
  const { whenTrue = NOTHING, whenFalse = NOTHING } = narrowings;
  return { type, id, at: { start: place.start, end: place.end, args: args.map((arg) => arg.at) }, whenTrue, whenFalse };
}

/** Stands for what could not be understood. */
const ZERO: IrNode = { op: 'literal', type: 'int', args: [], value: '0' };

/** What could not be understood; it has been reported, and nothing that uses it complains again. */
export function unknown(checker: Checker, place: Place): Checked {
  return build(checker, place, 'unknown', { op: 'literal', value: '0' });
}

export function error(checker: Checker, code: DiagnosticCode, place: Place, message: string, details?: Details): void {
  checker.report.error(code, place.start, place.end, message, details);
}

/** Whether the expression is of the type; says so when it is not. */
export function demand(checker: Checker, place: Place, checked: Checked, type: Type, what: string): boolean {
  if (checked.type === type || checked.type === 'unknown') return true;
  error(checker, 'E301', place, `${what} must be ${describeType(type)}, this is ${describeType(checked.type)}`);
  return false;
}
