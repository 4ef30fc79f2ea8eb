import { isDeepStrictEqual } from 'node:util';
import type { Json, Outside, OutsideRequests } from '../scenario.ts';
import type { Exchange } from './exchange.ts';
import { memberAt } from './placeholders.ts';
import type { Sandbox } from './sandbox.ts';
import { API_PREFIX } from './served-operations.ts';

/** What is not as a scenario says of the requests that came, each in a sentence. */
export function judgeRequests(exchanges: readonly Exchange[], expected: Outside['requests'] = []): readonly string[] {
  return expected.flatMap((wish) => {
    const those = exchanges.filter(({ on }) => on === wish.on);
    return judgeThose(those, wish).map((wrong) => `${wish.on}: ${wrong}`);
  });
}

function judgeThose(those: readonly Exchange[], wish: OutsideRequests): readonly string[] {
  const wrong: string[] = [];
  const count = (what: string, found: number, expected: number | undefined): void => {
    if (expected !== undefined && found !== expected) wrong.push(`${what}: ${found} in place of ${expected}.`);
  };
  count('requests', those.length, wish.count);
  count('closed by the client', those.filter(({ closedByClient }) => closedByClient).length, wish.closedByClient);
  const keys = new Set(those.map(({ headers }) => headers['idempotency-key']));
  if (wish.sameIdempotencyKey === true && (keys.size !== 1 || keys.has(undefined))) {
    wrong.push(`idempotency keys: ${[...keys].join(', ')}.`);
  }
  if (wish.noIdempotencyKey === true && [...keys].some((key) => key !== undefined)) wrong.push('an idempotency key.');
  if (wish.idempotencyKeys !== undefined) {
    const found = those.map(({ headers }) => headers['idempotency-key']);
    if (!isDeepStrictEqual(found, wish.idempotencyKeys)) wrong.push(`idempotency keys: ${found.join(', ')}.`);
  }
  const bodies = new Set(those.map(({ body }) => body.toString('base64')));
  if (wish.sameBody === true && bodies.size !== 1) wrong.push(`${bodies.size} different bodies.`);
  if (wish.targets !== undefined) {
    const found = those.map(({ target }) => target.slice(API_PREFIX.length));
    if (!isDeepStrictEqual(found, wish.targets))
      wrong.push(`targets: ${found.join(', ')} in place of ${wish.targets.join(', ')}.`);
  }
  if (wish.queries !== undefined) {
    const found = those.map(({ target }) => plainQuery(new URL(target, 'http://localhost').searchParams));
    const right = wish.queries.map((query) => plainQuery(Object.entries(query)));
    if (!isDeepStrictEqual(found, right))
      wrong.push(`queries: ${JSON.stringify(found)} in place of ${JSON.stringify(right)}.`);
  }
  for (const exchange of those) wrong.push(...judgeBody(exchange, wish));
  return [...wrong, ...judgePauses(those, wish.pausesMs)];
}

/** By name, with moments written in one way. What is written twice is a list of both. */
function plainQuery(members: Iterable<readonly [string, string | number | boolean]>): Record<string, string[]> {
  const query: Record<string, string[]> = {};
  for (const [name, value] of members) (query[name] ??= []).push(plainMoment(String(value)));
  return Object.fromEntries(Object.entries(query).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** A moment counts as the same however its offset and its second are written. */
function plainMoment(text: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text).toISOString() : text;
}

function judgeBody({ body }: Exchange, { body: members = {}, bodyWithout = [] }: OutsideRequests): readonly string[] {
  if (Object.keys(members).length + bodyWithout.length === 0) return [];
  const json = JSON.parse(body.toString('utf8')) as Json;
  const found = Object.entries(members).filter(([path, member]) => !isDeepStrictEqual(memberAt(json, path), member));
  const extra = bodyWithout.filter((path) => memberAt(json, path) !== undefined);
  return [
    ...found.map(([path]) => `${path} of a body is ${JSON.stringify(memberAt(json, path))}.`),
    ...extra.map((path) => `a body has ${path}.`),
  ];
}

/** How much later than it should a client may be, which shares its machine with others. Never how much earlier. */
const SLACK_MS = 700;
/** Clocks and timers are no finer. */
const GRAIN_MS = 5;

function judgePauses(those: readonly Exchange[], expected: OutsideRequests['pausesMs']): readonly string[] {
  if (expected === undefined) return [];
  const pauses = those.slice(1).map(({ beganAt }, index) => beganAt - (those[index]?.endedAt ?? Number.NaN));
  if (pauses.length !== expected.length) return [`pauses: ${pauses.length} in place of ${expected.length}.`];
  return pauses.flatMap((pause, index) => {
    const { least = 0, most = 0 } = expected[index] ?? {};
    const right = pause >= least - GRAIN_MS && pause <= most + SLACK_MS;
    return right ? [] : [`pause ${index + 1} is ${Math.round(pause)} ms in place of ${least} to ${most} ms.`];
  });
}

/** What is not as a scenario says of ledgers and balances, each in a sentence. */
export async function judgeServer(
  sandbox: Sandbox,
  { ledger = [], balances = [] }: Outside,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { customerId, type, count } of ledger) {
    const page = await sandbox.call({
      operation: 'customers.ledger',
      path: { customerId },
      query: { type, limit: 200 },
    });
    const found = memberAt(page, 'data.length');
    if (found !== count) wrong.push(`${customerId} has ${JSON.stringify(found)} entries ${type} in place of ${count}.`);
  }
  for (const { customerId, pointsBalance } of balances) {
    const balance = await sandbox.call({ operation: 'customers.balance', path: { customerId } });
    const found = memberAt(balance, 'pointsBalance');
    if (found !== pointsBalance)
      wrong.push(`${customerId} has ${JSON.stringify(found)} points in place of ${pointsBalance}.`);
  }
  return wrong;
}
