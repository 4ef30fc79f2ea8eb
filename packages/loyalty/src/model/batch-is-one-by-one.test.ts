import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anotherTenant, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { CUSTOMERS, orderDraft, orderParts } from './fixture/arbitrary-command.ts';
import { holds } from './fixture/cases.ts';
import type { OrderDraft } from './fixture/command.ts';
import { EngineRun, type Answered } from './fixture/engine-run.ts';
import { LoyaltyModel } from './fixture/loyalty-model.ts';
import { MODEL_RULES, programmeDocument, PROGRAMMES } from './fixture/programme-model.ts';
import { storedRows } from './fixture/stored-rows.ts';

/** Where orders leave rows. Chain links are not among them: they are one for each batch, whatever it holds. */
const TABLES = [
  'account_balance',
  'customer',
  'entry',
  'issuer_posting',
  'journal',
  'lot',
  'lot_use',
  'order_record',
  'rule_counter',
];
const ORDERS_PER_RUN = 20;
const START = Date.UTC(2026, 2, 2, 9);
let tenants = 0;

async function tenantFor(base: LoyaltyFixture, programme: string): Promise<LoyaltyFixture & { engine: EngineRun }> {
  tenants += 1;
  base.clock.set(START);
  const options = { programme: programmeDocument(PROGRAMMES[programme]!), source: MODEL_RULES, stripes: 3 };
  const principal = await anotherTenant(base, `tenant-${tenants}`, options);
  for (const id of CUSTOMERS) await enrolled(base.loyalty, principal, id);
  return { ...base, principal, engine: new EngineRun({ loyalty: base.loyalty, principal, start: START }) };
}

/** A tenant's rows without what differs between any two tenants: ids that are drawn, keys, and hashes over these. */
async function comparableRows({ scratch, principal }: LoyaltyFixture): Promise<Record<string, string[]>> {
  const { tenantId } = principal.tenant;
  const drawn = new RegExp(`${tenantId}|rs_[0-9a-z]+`, 'g');
  return storedRows(scratch.database, tenantId, {
    only: TABLES,
    scrub: ({ request_hash: _keyed, ...row }) =>
      JSON.stringify(row)
        .replaceAll(drawn, 'id')
        .replaceAll(/"recordHash":"[0-9a-f]+"/g, '"recordHash"'),
  });
}

test('a batch leaves row for row what its orders leave one by one, and answers the same', async (t) => {
  const base = await loyaltyFixture(t, { source: null });
  const batches = fc.record({
    programme: fc.constantFrom(...Object.keys(PROGRAMMES)),
    drafts: fc.array(fc.tuple(orderParts, fc.nat(8), fc.constantFrom(0, 0, 0, 0, 3_600_000, 30 * 3_600_000)), {
      minLength: ORDERS_PER_RUN,
      maxLength: ORDERS_PER_RUN,
    }),
  });
  await holds(
    t,
    'a batch leaves what one by one leaves',
    fc.asyncProperty(batches, async ({ programme, drafts }) => {
      const model = new LoyaltyModel(PROGRAMMES[programme]!, START, CUSTOMERS);
      // Wherever the time changes, a batch ends. Some orders come twice, and some ids with other content.
      const parts: { orders: OrderDraft[]; wait: number }[] = [{ orders: [], wait: 0 }];
      for (const [made, id, wait] of drafts) {
        if (wait > 0) parts.push({ orders: [], wait });
        const order = orderDraft({ model }, 'o', made);
        parts.at(-1)!.orders.push({ ...order, id: `${order.customer}-${id}` });
      }
      const [together, apart] = [await tenantFor(base, programme), await tenantFor(base, programme)];
      const answers = async (
        { engine }: { engine: EngineRun },
        give: (orders: OrderDraft[]) => OrderDraft[][],
      ): Promise<Answered[]> => {
        base.clock.set(START);
        const said: Answered[] = [];
        for (const { orders, wait } of parts) {
          base.clock.advance(wait);
          for (const batch of give(orders)) said.push(...(await engine.do({ do: 'batch', orders: batch })));
        }
        return said;
      };
      const one = await answers(together, (orders) => (orders.length === 0 ? [] : [orders]));
      const other = await answers(apart, (orders) => orders.map((order) => [order]));
      assert.deepEqual(one, other);
      const [rows, singly] = [await comparableRows(together), await comparableRows(apart)];
      for (const table of TABLES) assert.deepEqual(rows[table], singly[table], table);
    }),
    { casesPerRun: ORDERS_PER_RUN, endOnFailure: false },
  );
});
