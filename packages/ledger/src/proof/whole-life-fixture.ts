import type { TestContext } from 'node:test';
import { customerEnrolled, newEvent } from '@loyaltyos/events';
import { sealKeysOf, sealTenant, stripeOf, type StoredBlock } from '@loyaltyos/journal';
import { commitBatch } from '../commit-batch.ts';
import type { Page } from '../book.ts';
import { ledgerFixture, tellDue, type GrantCommand, type LedgerFixture } from '../ledger-fixture.ts';
import type { LotShare } from '../lot.ts';

export const KEYS = sealKeysOf([Buffer.alloc(32, 7)]);

const DAY = 86_400_000;

/** A ledger of two stripes. */
export interface WholeLife extends LedgerFixture {
  readonly tenant: { readonly tenantId: string; readonly stripeCount: number };
  /** One customer on each stripe. */
  readonly customers: readonly [string, string];
  /** Writes an entry of every kind, lots and uses of every kind, on both stripes. */
  readonly live: () => Promise<void>;
  /** Makes blocks until nothing is left to seal. */
  readonly seal: () => Promise<readonly StoredBlock[]>;
}

export async function wholeLifeFixture(t: TestContext): Promise<WholeLife> {
  const fixture = await ledgerFixture(t, { stripes: 2 });
  const { scratch, tenantId, clock } = fixture;
  const { database } = scratch;
  const names = Array.from({ length: 20 }, (_, index) => `cust_${index}`);
  const customers = [
    names.find((name) => stripeOf(name, 2) === 0)!,
    names.find((name) => stripeOf(name, 2) === 1)!,
  ] as const;
  const work = { read: async () => 0, tellDue: () => tellDue, write: async () => {} };
  const run = async (customerIds: readonly string[], decide: (page: Page) => void, lots?: readonly LotShare[]) => {
    const needs = customerIds.flatMap((customerId) =>
      (['points', 'credit'] as const).map((account) => {
        return { customerId, account, spend: 10_000n, ...(lots === undefined || account !== 'points' ? {} : { lots }) };
      }),
    );
    const [stripe = 0, ...otherStripes] = [...new Set(customerIds.map((id) => stripeOf(id, 2)))];
    const command: GrantCommand = {
      actor: 'key_test',
      customerIds,
      needs: () => needs,
      decide: (_facts, page) => {
        decide(page);
        return '';
      },
    };
    const scope = { tenantId, stripeCount: 2, otherStripes };
    const [outcome] = await commitBatch(database, clock, work, scope, [{ stripe, command }]);
    if (outcome !== undefined && 'refusal' in outcome) throw outcome.refusal;
  };
  const tell = (page: Page, customerId: string): void => {
    page.append(
      newEvent(customerEnrolled, customerId, { customerId, tier: null, enrolledAt: '2026-03-01T00:00:00Z' }),
      page.stripeOf(customerId),
    );
  };
  return {
    ...fixture,
    tenant: { tenantId, stripeCount: 2 },
    customers,
    async live() {
      for (const customerId of customers) await oneLife(customerId, { run, tell, clock });
      const [from, to] = customers;
      await run([from, to], (page) => {
        const context = { effectiveAt: page.recordedAt, reference: 'trf_1' };
        page.transact({ ...context, stripe: page.stripeOf(from) }, (draft) =>
          draft.spend({ customerId: from, account: 'points' }, 'transfer_out', 5n),
        );
        tell(page, from);
        page.transact({ ...context, stripe: page.stripeOf(to) }, (draft) =>
          draft.grant({
            kind: 'transfer_in',
            customerId: to,
            account: 'points',
            amount: 5n,
            availableAt: page.recordedAt,
            expiresAt: null,
          }),
        );
        tell(page, to);
      });
    },
    async seal() {
      const made: StoredBlock[] = [];
      for (;;) {
        const { block, complete } = await sealTenant(database, tenantId, { keys: KEYS, clock });
        if (block !== undefined) made.push(block);
        if (complete) return made;
      }
    },
  };
}

/** One customer's: each step is a ledger transaction. */
async function oneLife(
  customerId: string,
  parts: {
    run: (ids: readonly string[], decide: (page: Page) => void, lots?: readonly LotShare[]) => Promise<void>;
    tell: (page: Page, customerId: string) => void;
    clock: LedgerFixture['clock'];
  },
): Promise<void> {
  const { run, tell, clock } = parts;
  const points = { customerId, account: 'points' } as const;
  const credit = { customerId, account: 'credit' } as const;
  type Step = Parameters<Page['transact']>[1];
  const step = (work: Step, context: { orderId?: string; reference?: string } = {}, lots?: readonly LotShare[]) =>
    run(
      [customerId],
      (page) => {
        page.transact({ effectiveAt: page.recordedAt, ...context }, work);
        tell(page, customerId);
      },
      lots,
    );
  const now = clock.now();
  const source = { ruleSetId: 'rs_1', ruleSetVersion: 3, ruleId: 'base "earn"\n' };
  let own: LotShare[] = [];
  await run([customerId], (page) => {
    page.transact({ effectiveAt: now, orderId: 'ord_1' }, (draft) => {
      const terms = { kind: 'earn', availableAt: now, source } as const;
      own = [
        { ...draft.grant({ ...points, ...terms, amount: 100n, expiresAt: now + 5 * DAY }), amount: 100n },
        { ...draft.grant({ ...points, ...terms, amount: 40n, availableAt: now + DAY, expiresAt: null }), amount: 40n },
      ];
      draft.grant({ ...credit, kind: 'adjust', amount: 700n, availableAt: now, expiresAt: null });
    });
    tell(page, customerId);
  });
  let held: readonly LotShare[] = [];
  await step(
    (draft) => {
      held = draft.hold(points, 30n);
    },
    { reference: 'red_1' },
  );
  const part = (amount: bigint): readonly LotShare[] => held.map((share) => ({ ...share, amount }));
  await step((draft) => draft.capture(points, part(10n)), { orderId: 'ord_1', reference: 'red_1' }, held);
  await step((draft) => draft.release(points, part(15n)), { reference: 'red_1' }, held);
  await step((draft) => draft.restore(points, part(4n)), { orderId: 'ord_1', reference: 'red_1' }, held);
  await step((draft) => {
    draft.spend(points, 'convert', 20n);
    draft.grant({ ...credit, kind: 'convert', amount: 10n, availableAt: now, expiresAt: null });
  });
  // What is pending matures, and then what was available expires: 5 of it is still held.
  clock.advance(6 * DAY);
  await step((draft) => draft.spend(points, 'redeem', 25n), { reference: 'red_2' });
  await step((draft) => draft.void(points, own, 'allow_negative'), { orderId: 'ord_1', reference: 'ret_1' }, own);
  const grant = { ...points, kind: 'adjust', availableAt: clock.now(), expiresAt: null } as const;
  await step((draft) => void draft.grant({ ...grant, amount: 30n }));
  await step((draft) => draft.writeOff(points, 10n));
  await step((draft) => void draft.grant({ ...grant, amount: 200n, expiresAt: clock.now() + 30 * DAY }));
}
