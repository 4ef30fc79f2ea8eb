import { parseDuration } from '../calendar/duration.ts';
import { FUNCTIONS } from '../functions/index.ts';
import { isEnum, type Type } from '../ir/types.ts';
import type { CallNode, HasNode, RefNode } from '../syntax/tree.ts';
import { build, error, unknown, type Checked, type Checker } from './checker.ts';
import { checkEnumValue, isEnumValue } from './enum-values.ts';
import { fieldType, HISTORY, historyType, type FactRow, type HistoryName } from './names.ts';
import type { Scope } from './scope.ts';
import { suggestions } from './suggest.ts';

/** A name: a value of the expected enum, a let, a fact, history, a field of the event; whichever it is. */
export function checkRef(checker: Checker, node: RefNode, scope: Scope, expected?: Type): Checked {
  const { path } = node;
  if (path === '') return unknown(checker, node);
  if (isEnumValue(checker, expected, path)) return checkEnumValue(checker, node, expected, path);
  const value = checker.lets(scope.event).get(path);
  if (value !== undefined) return { ...value, at: { start: node.start, end: node.end, args: [], let: path } };
  const history = historyName(path);
  if (history !== undefined) return checkHistory(checker, node, history);
  const fact = factAt(checker, path, scope);
  if (fact === undefined) return unknownName(checker, node, scope, expected);
  if (fact.optional && !scope.present.has(path)) {
    const fix = scope.guard?.(`has ${path}`);
    const usable = fix !== undefined && fact.where !== 'line';
    error(checker, 'E302', node, `${path} may be absent: ask "has ${path}" first`, usable ? { fixes: [fix] } : {});
    return unknown(checker, node);
  }
  return factNode(checker, node, fact);
}

/** `has customer.birthdate`: true where the fact is there; text is there when it is not "". */
export function checkHas(checker: Checker, node: HasNode, scope: Scope): Checked {
  const { ref } = node;
  if (ref.path === '') return unknown(checker, node);
  const fact = factAt(checker, ref.path, scope);
  if (fact === undefined) {
    const isOther = checker.lets(scope.event).has(ref.path) || historyName(ref.path) !== undefined;
    if (!isOther) return unknownName(checker, ref, scope, undefined);
  }
  if (fact === undefined || !(fact.optional || fact.type === 'string')) {
    error(checker, 'E301', node, `${ref.path} is never absent: "has" has nothing to ask here`);
    return unknown(checker, node);
  }
  const whenTrue = { present: new Set([ref.path]) };
  return build(checker, node, 'bool', { op: 'has' }, [factNode(checker, ref, fact)], { whenTrue });
}

/** The row of a fact that can be read here. */
function factAt(checker: Checker, path: string, scope: Scope): FactRow | undefined {
  if (path.startsWith('event.')) return eventField(checker, path.slice('event.'.length), scope.event);
  const row = checker.names.facts.get(path);
  if (row === undefined) return undefined;
  if (row.where === 'line') return scope.inLines ? row : undefined;
  return row.where === 'order' && scope.event !== 'order' ? undefined : row;
}

function eventField(checker: Checker, name: string, event: string): FactRow | undefined {
  const fields = checker.events.get(event) ?? {};
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return undefined;
  return { type: fieldType(field.type), where: 'anywhere', ...(field.optional ? { optional: true } : {}) };
}

function factNode(checker: Checker, node: RefNode, fact: FactRow): Checked {
  const path = fact.where === 'line' ? `line.${node.path}` : node.path;
  return build(checker, node, fact.type, { op: 'fact', path, ...(fact.pii ? { pii: true } : {}) });
}

function unknownName(checker: Checker, node: RefNode, scope: Scope, expected: Type | undefined): Checked {
  const { path } = node;
  if (checker.report.isFull) return unknown(checker, node);
  const row = checker.names.facts.get(path);
  if (row !== undefined) {
    const place = row.where === 'line' ? 'inside an aggregate such as sum(lines : net)' : 'in rules on "order"';
    error(checker, 'E201', node, `${path} exists ${place} alone`);
    return unknown(checker, node);
  }
  if (checker.letNames.has(path)) {
    error(checker, 'E201', node, `The let ${path} stands further down: a let may use those above it alone`);
    return unknown(checker, node);
  }
  if (expected !== undefined && isEnum(expected) && !path.includes('.'))
    return checkEnumValue(checker, node, expected, path);
  const replace = (text: string) => [{ start: node.start, end: node.end, text }];
  const fixes = suggestions(path, namesInScope(checker, scope)).map((name) => ({
    title: `Write ${name}`,
    edits: replace(name),
  }));
  const spaced = path.replaceAll('-', ' - ');
  if (
    path.includes('-') &&
    path.split('-').every((part) => checker.letNames.has(part) || isKnown(checker, part, scope))
  ) {
    fixes.unshift({ title: `Write ${spaced}: a minus needs spaces`, edits: replace(spaced) });
  }
  if (expected === 'string') fixes.push({ title: `Write "${path}" as text`, edits: replace(`"${path}"`) });
  const [first] = fixes;
  const hint = first === undefined ? '' : `; did you mean ${first.edits[0]?.text}?`;
  error(checker, 'E201', node, `There is no ${path} here${hint}`, { fixes });
  return unknown(checker, node);
}

function isKnown(checker: Checker, path: string, scope: Scope): boolean {
  return (
    checker.lets(scope.event).has(path) || historyName(path) !== undefined || factAt(checker, path, scope) !== undefined
  );
}

/** Whether the name means something by itself, without an enum that gives it a meaning. */
export function isName(checker: Checker, node: RefNode, scope: Scope): boolean {
  return isKnown(checker, node.path, scope) || checker.names.facts.has(node.path) || checker.letNames.has(node.path);
}

function* namesInScope(checker: Checker, scope: Scope): Generator<string> {
  yield* checker.letNames;
  for (const name of Object.keys(checker.events.get(scope.event) ?? {})) yield `event.${name}`;
  for (const path of checker.names.facts.keys()) if (factAt(checker, path, scope) !== undefined) yield path;
  for (const name of HISTORY) yield `history.${name}`;
}

function historyName(path: string): HistoryName | undefined {
  return HISTORY.find((name) => path === `history.${name}`);
}

function checkHistory(checker: Checker, node: RefNode | CallNode, name: HistoryName, window?: string): Checked {
  const key = window === undefined ? `history.${name}` : `history.${name}(${window})`;
  const duration = window === undefined ? undefined : parseDuration(window);
  const need = checker.need({ key, kind: name, ...(duration === undefined ? {} : { window: duration }), events: [] });
  return build(checker, node, historyType(name, checker.environment), { op: 'history', need });
}

/** `history.orders(30d)`, or a function of the table. */
export function checkCall(checker: Checker, node: CallNode, scope: Scope): Checked {
  const { path } = node.callee;
  const history = historyName(path);
  if (history !== undefined) return checkWindowed(checker, node, history, scope);
  const row = FUNCTIONS.get(path);
  if (row === undefined) {
    for (const argument of node.arguments) checker.expression(argument, scope);
    const meant = suggestions(path, FUNCTIONS.keys());
    const fixes = meant.map((name) => ({
      title: `Write ${name}`,
      edits: [{ start: node.callee.start, end: node.callee.end, text: name }],
    }));
    error(checker, 'E201', node.callee, `There is no function ${path}: there are ${[...FUNCTIONS.keys()].join(', ')}`, {
      fixes,
    });
    return unknown(checker, node);
  }
  const args = node.arguments.map((argument, index) =>
    checker.expression(argument, scope, row.parameters[index]?.type),
  );
  if (args.length !== row.parameters.length) {
    const wanted = row.parameters.map(({ name }) => name).join(', ');
    error(checker, 'E301', node, `${path} takes ${row.parameters.length} arguments: ${path}(${wanted})`);
    return unknown(checker, node);
  }
  for (const [index, parameter] of row.parameters.entries()) {
    const [arg, place] = [args[index] as Checked, node.arguments[index] as CallNode];
    if (arg.type !== parameter.type && arg.type !== 'unknown') {
      error(checker, 'E301', place, `The ${parameter.name} of ${path} must be ${article(parameter.type)}`);
      return unknown(checker, node);
    }
    const literal = checker.nodes.node(arg.id);
    const text = literal.op === 'literal' && typeof literal.value === 'string' ? literal.value : undefined;
    const refusal = arg.type === 'unknown' ? undefined : parameter.refuse?.(text, checker.environment);
    if (refusal !== undefined) {
      error(checker, refusal.code, place, refusal.message, { fixes: fixesFor(place, refusal.meant ?? []) });
      return unknown(checker, node);
    }
  }
  return build(checker, node, row.result, { op: 'call', function: path }, args);
}

function fixesFor(place: { start: number; end: number }, texts: readonly string[]) {
  return texts.map((text) => ({ title: `Write ${text}`, edits: [{ start: place.start, end: place.end, text }] }));
}

function article(type: Type): string {
  return type === 'string' ? 'text' : `a ${type}`;
}

function checkWindowed(checker: Checker, node: CallNode, name: HistoryName, scope: Scope): Checked {
  const [argument, ...more] = node.arguments;
  if (argument?.kind === 'literal' && argument.token.kind === 'duration' && more.length === 0) {
    const window = checker.expression(argument, scope);
    if (window.type === 'unknown') return unknown(checker, node);
    if (!/^0*[a-z]/.test(argument.token.text))
      return checkHistory(checker, node, name, argument.token.text.replace(/^0+/, ''));
  }
  error(checker, 'E301', node, `history.${name} takes one duration such as history.${name}(30d), or nothing at all`);
  return unknown(checker, node);
}
