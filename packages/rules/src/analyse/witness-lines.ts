import type { NodeId, NodeOf } from '../ir/ir.ts';
import type { SpecLine } from '../spec/spec.ts';
import { assume } from './assume.ts';
import { intervalOf, isImpossible } from './domain.ts';
import { nearest, pickScalar, pickText } from './pick-values.ts';
import type { Scope } from './scope.ts';
import { textsAskedFor, type Lists } from './witness-texts.ts';

/** At most so many lines make up a witness. */
const MOST_LINES = 6;

/**
 * Lines of which the aggregates that are reached may find what they look for: one line that fits as many of them as
 * possible, and one more for each that it does not fit. What comes of them is for a run to say.
 */
export function witnessLines(
  scope: Scope,
  reached: ReadonlySet<NodeId>,
  typical: bigint,
  lists: Lists,
): readonly SpecLine[] {
  const folds = [...reached].filter((id) => scope.node(id).op === 'fold');
  const wanted = folds.filter((id) => isWanted(scope, id));
  const common = scope.forLines();
  for (const id of folds) keepTo(scope, common, id);
  const apart = wanted.filter((id) => !adopt(common, scope.node(id) as NodeOf<'fold'>));
  const scopes = [common];
  for (const id of apart) {
    const inside = scope.forLines();
    for (const other of folds) keepTo(scope, inside, other);
    if (scopes.length < MOST_LINES && adopt(inside, scope.node(id) as NodeOf<'fold'>)) scopes.push(inside);
  }
  if (wanted.length === 0 && folds.length > 0) return [];
  const net = folds.reduce((value, id) => netWanted(scope, id, value), typical);
  return scopes.map((inside, index) => lineIn(inside, reached, net, `item-${index + 1}`, lists));
}

/** Whether the aggregate may be more than it is of no lines. */
function isWanted(scope: Scope, id: NodeId): boolean {
  const value = scope.value(id);
  if (value.kind === 'truth') return value.canBeTrue;
  const { high } = intervalOf(value);
  return high === undefined || high > 0n;
}

/** Learns that the aggregate finds this line. @returns whether it can, beside what is known. */
function adopt(inside: Scope, { fold, where, args }: NodeOf<'fold'>): boolean {
  const trial = inside.clone();
  const [condition = 0, body = condition] = args;
  if (where && !assume(trial, condition, true)) return false;
  if (fold === 'any' && !assume(trial, body, true)) return false;
  if (fold === 'all' && !assume(trial, body, true)) return false;
  inside.learn(trial);
  return true;
}

/** What every line must keep to: `all` that holds, `any` that does not. */
function keepTo(scope: Scope, inside: Scope, id: NodeId): void {
  const { fold, where, args } = scope.node(id) as NodeOf<'fold'>;
  const value = scope.value(id);
  if (value.kind !== 'truth' || where || value.canBeTrue === value.canBeFalse) return;
  const wanted = fold === 'all';
  if (value.canBeTrue !== wanted) return;
  const trial = inside.clone();
  if (assume(trial, args[0] ?? 0, wanted)) inside.learn(trial);
}

/** A sum of nets is as large as it must be with one line. */
function netWanted(scope: Scope, id: NodeId, typical: bigint): bigint {
  const { fold, where, args } = scope.node(id) as NodeOf<'fold'>;
  const body = scope.node(args[where ? 1 : 0] ?? 0);
  if (fold !== 'sum' || body.op !== 'fact' || body.path !== 'line.net') return typical;
  return nearest(intervalOf(scope.value(id)), typical);
}

function lineIn(inside: Scope, reached: ReadonlySet<NodeId>, net: bigint, sku: string, lists: Lists): SpecLine {
  const line: Record<string, unknown> = { sku, quantity: '1', net: '0' };
  const attributes: Record<string, string | boolean> = {};
  const unit = inside.setting.decimals === 0 ? `${net}` : undefined;
  line['net'] = unit ?? decimalText(net, inside.setting.decimals);
  for (const id of reached) {
    const node = inside.node(id);
    if (node.op !== 'fact' || !node.path.startsWith('line.') || isImpossible(inside.value(id))) continue;
    const value =
      node.type === 'string' || node.path === 'line.kind'
        ? pickText(inside.value(id), [...textsAskedFor(inside, reached, id), DEFAULTS[node.path] ?? '', sku])
        : pickScalar(inside, id, node.path === 'line.net' ? net : (SCALARS[node.path] ?? 0n));
    if (node.path.startsWith(ATTRIBUTE)) attributes[node.path.slice(ATTRIBUTE.length)] = value;
    else line[MEMBERS[node.path] ?? node.path.slice('line.'.length)] = value;
    lists.note(inside, reached, id, String(value));
  }
  if (Object.keys(attributes).length > 0) line['attributes'] = attributes;
  return line;
}

const ATTRIBUTE = 'line.attributes.';
const MEMBERS: Readonly<Record<string, string>> = { 'line.unit_price': 'unitPrice' };
const DEFAULTS: Readonly<Record<string, string>> = { 'line.kind': 'product', 'line.sku': 'item-1' };
const SCALARS: Readonly<Record<string, bigint>> = { 'line.quantity': 1_000n };

export function decimalText(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
