import { statement, type Statement, type Transaction } from '@loyaltyos/database';
import { assert } from '@loyaltyos/kernel';
import { ACCOUNT_CODES, accountOfCode, type Account } from '@loyaltyos/ledger';
import type { CounterScope, CounterShare } from '@loyaltyos/rules';
import { pageOf, type Page, type PageQuery } from '../page.ts';
import type { PreparedRuleSet } from '../rule-sets/prepared-programs.ts';

/** A counter of one rule set, for one customer; `customerId` is '' for one that all customers share. */
export interface CounterName {
  readonly customerId: string;
  readonly ruleSetId: string;
  readonly scope: CounterScope;
  readonly counter: string;
  readonly account: Account;
}

/** What was added to a counter on one local day. */
export interface CounterAddition extends CounterName {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Negative where a refund freed it again. */
  readonly amount: bigint;
}

/** The days whose additions count, both included; absent: open. */
export interface CounterQuery extends CounterName {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export const SCOPE_CODES: Record<CounterScope, number> = { rule: 1, group: 2, ruleset: 3 };

const sumCounters = statement(
  'loyalty.sum-counters',
  `SELECT k.place, coalesce(c.amount, 0) AS amount
     FROM unnest($2::integer[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::smallint[], $8::date[], $9::date[])
       AS k (place, customer_id, rule_set_id, scope, counter, account, first_day, last_day)
    CROSS JOIN LATERAL (
      SELECT sum(amount)::bigint AS amount
        FROM rule_counter
       WHERE tenant_id = $1 AND customer_id = k.customer_id COLLATE "C" AND rule_set_id = k.rule_set_id COLLATE "C"
         AND scope = k.scope AND counter = k.counter COLLATE "C" AND account = k.account
         AND day >= k.first_day AND day <= k.last_day
    ) AS c`,
);

const COLUMNS = 'rule_set_id, scope, counter, account, day';

// A range of the primary key.
const selectPage = statement(
  'loyalty.counters-of-customer',
  `SELECT rule_set_id AS "ruleSetId", scope, counter, account, day::text AS day, amount
     FROM rule_counter
    WHERE tenant_id = $1 AND customer_id = $2
      AND (${COLUMNS}) > ($3 COLLATE "C", $4, $5 COLLATE "C", $6, $7::date)
    ORDER BY ${COLUMNS}
    LIMIT $8`,
);

// In the order of the key, so that two stripes that add to the same shared counters cannot wait in a circle.
const addCounters = statement(
  'loyalty.add-counters',
  `INSERT INTO rule_counter AS known (tenant_id, customer_id, rule_set_id, scope, counter, account, day, amount)
   SELECT $1, a.*
     FROM unnest($2::text[], $3::text[], $4::smallint[], $5::text[], $6::smallint[], $7::date[], $8::bigint[]) AS a
    ORDER BY 2, 3, 4, 5, 6, 7
   ON CONFLICT (tenant_id, customer_id, rule_set_id, scope, counter, account, day)
   DO UPDATE SET amount = known.amount + EXCLUDED.amount`,
);

// Apart from additions: a row that would be inserted is checked before it turns out to be there, and none is negative.
const freeCounters = statement(
  'loyalty.free-counters',
  `UPDATE rule_counter AS known
      SET amount = greatest(0, known.amount + a.amount)
     FROM (SELECT *
             FROM unnest($2::text[], $3::text[], $4::smallint[], $5::text[], $6::smallint[], $7::date[], $8::bigint[])
               AS a (customer_id, rule_set_id, scope, counter, account, day, amount)
            ORDER BY 1, 2, 3, 4, 5, 6) AS a
    WHERE known.tenant_id = $1 AND known.customer_id = a.customer_id COLLATE "C"
      AND known.rule_set_id = a.rule_set_id COLLATE "C" AND known.scope = a.scope
      AND known.counter = a.counter COLLATE "C" AND known.account = a.account AND known.day = a.day`,
);

const EARLIEST = '-infinity';
const LATEST = 'infinity';

/** What the counters stand at, in the order of the queries. */
export async function readCounters(
  tx: Transaction,
  tenantId: string,
  queries: readonly CounterQuery[],
): Promise<readonly bigint[]> {
  if (queries.length === 0) return [];
  const rows = await tx.query<{ place: number; amount: bigint }>(sumCounters, [
    tenantId,
    queries.map((_, place) => place),
    queries.map((query) => query.customerId),
    queries.map((query) => query.ruleSetId),
    queries.map((query) => SCOPE_CODES[query.scope]),
    queries.map((query) => query.counter),
    queries.map((query) => ACCOUNT_CODES[query.account]),
    queries.map((query) => query.from ?? EARLIEST),
    queries.map((query) => query.to ?? LATEST),
  ]);
  const amounts = new Map(rows.map((row) => [row.place, row.amount]));
  return queries.map((_, place) => {
    const amount = amounts.get(place);
    assert(amount !== undefined, 'every counter has an answer');
    return amount;
  });
}

/** Has additions made to counters; several additions to one counter on one day are summed first. */
export function writeCounters(tx: Transaction, tenantId: string, additions: readonly CounterAddition[]): void {
  if (additions.length === 0) return;
  const summed = new Map<string, CounterAddition>();
  for (const addition of additions) {
    const key = JSON.stringify([counterKey(addition), addition.day]);
    const known = summed.get(key);
    summed.set(key, known === undefined ? addition : { ...known, amount: known.amount + addition.amount });
  }
  const rows = [...summed.values()];
  changeCounters(
    tx,
    addCounters,
    tenantId,
    rows.filter(({ amount }) => amount > 0n),
  );
  changeCounters(
    tx,
    freeCounters,
    tenantId,
    rows.filter(({ amount }) => amount < 0n),
  );
}

function changeCounters(tx: Transaction, change: Statement, tenantId: string, rows: readonly CounterAddition[]): void {
  if (rows.length === 0) return;
  tx.send(change, [
    tenantId,
    rows.map((row) => row.customerId),
    rows.map((row) => row.ruleSetId),
    rows.map((row) => SCOPE_CODES[row.scope]),
    rows.map((row) => row.counter),
    rows.map((row) => ACCOUNT_CODES[row.account]),
    rows.map((row) => row.day),
    rows.map((row) => row.amount),
  ]);
}

/**
 * The additions that an outcome's shares make, to the customer's counters and to those that all customers share. Only
 * counters that the version reads are kept: a cap counts from the first version that has it.
 */
export function counterAdditions(
  { ruleSetId, program }: PreparedRuleSet,
  shares: readonly CounterShare[],
  day: string,
): readonly CounterAddition[] {
  const counters = program.needs.filter((need) => need.kind === 'counter');
  return shares.flatMap(({ scope, id, recipient, account, amount }) => {
    const owners = counters
      .filter((need) => need.scope === scope && need.id === id && need.account === account)
      .map((need) => (need.per === 'ruleset' ? '' : recipient));
    return [...new Set(owners)].map((customerId) => {
      return { customerId, ruleSetId, scope, counter: id, account, day, amount };
    });
  });
}

/** One text for one counter. */
export function counterKey({ customerId, ruleSetId, scope, counter, account }: CounterName): string {
  return JSON.stringify([customerId, ruleSetId, scope, counter, account]);
}

/** What caps were counted for a customer, by rule set, counter and day. */
export async function readCounterPage(
  tx: Transaction,
  tenantId: string,
  { customerId, limit, after }: PageQuery & { customerId: string },
): Promise<Page<CounterAddition>> {
  type Row = Omit<CounterAddition, 'scope' | 'account' | 'customerId'> & { scope: number; account: number };
  const behind = Array.isArray(after) ? after : ['', 0, '', 0, '0001-01-01'];
  const rows = await tx.query<Row>(selectPage, [tenantId, customerId, ...behind, limit + 1]);
  const page = pageOf(rows, limit, (row) => [row.ruleSetId, row.scope, row.counter, row.account, row.day]);
  const scopes = Object.keys(SCOPE_CODES) as CounterScope[];
  return {
    ...page,
    rows: page.rows.map(({ scope: code, account, ...row }) => {
      const scope = scopes.find((name) => SCOPE_CODES[name] === code);
      assert(scope !== undefined, 'a stored counter has a known scope');
      return { ...row, customerId, scope, account: accountOfCode(account) };
    }),
  };
}
