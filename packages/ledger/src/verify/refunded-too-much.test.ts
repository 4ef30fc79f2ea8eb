import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerEnrolled, newEvent } from '@loyaltyos/events';
import { sealAll } from '@loyaltyos/journal';
import type { Draft, Holder } from '../draft.ts';
import type { GrantCommand } from '../ledger-fixture.ts';
import type { LotPlace } from '../lot.ts';
import { exportLedger } from '../proof/export-ledger.ts';
import { verifyExport } from '../proof/verify-export.ts';
import { KEYS, wholeLifeFixture, type WholeLife } from '../proof/whole-life-fixture.ts';
import type { Finding } from './finding.ts';
import { verifyLedger } from './verify-ledger.ts';
import { parseState, stateText, type VerifyState } from './verify-state.ts';

const keys = KEYS.publicKeys;
const POINTS: Holder = { customerId: 'member_1', account: 'points' };
const CREDIT: Holder = { customerId: 'member_1', account: 'credit' };

type Post = <Made>(orderId: string, work: (draft: Draft) => Made, lots?: readonly LotPlace[]) => Promise<Made>;

/** Writes transactions as the engine does: balanced, chained, balances and lots in line with them. */
function posting({ lanes, tenantId }: WholeLife): Post {
  return async (orderId, work, lots = []) => {
    const made: { value?: ReturnType<typeof work> } = {};
    const command: GrantCommand = {
      actor: 'key_test',
      customerIds: ['member_1'],
      needs: () => [
        { ...POINTS, spend: 10_000n, lots },
        { ...CREDIT, spend: 10_000n },
      ],
      decide: (_facts, page) => {
        const id = page.transact({ orderId, effectiveAt: page.recordedAt }, (draft) => {
          made.value = work(draft);
        });
        const enrolledAt = '2026-03-01T00:00:00Z';
        page.append(newEvent(customerEnrolled, 'member_1', { customerId: 'member_1', tier: null, enrolledAt }));
        return id;
      },
    };
    await lanes.submit({ tenantId, stripe: 1, stripeCount: 2 }, command);
    return made.value!;
  };
}

async function earned(post: Post, orderId: string, amount: bigint): Promise<LotPlace> {
  const grant = { ...POINTS, kind: 'earn', amount, availableAt: 0, expiresAt: null } as const;
  return post(orderId, (draft) => draft.grant(grant));
}

interface Bug {
  /** What wrong code writes. */
  readonly write: (post: Post) => Promise<void>;
  /** Code and subject of what is found. */
  readonly found: readonly string[];
  /** Whether an export shows it too. */
  readonly inExport: boolean;
}

const BUGS: Readonly<Record<string, Bug>> = {
  'what an order earned was voided twice, off its own lots and off others': {
    write: async (post) => {
      await earned(post, 'ord_other', 100n);
      const lot = await earned(post, 'ord_b', 40n);
      await post('ord_b', (draft) => void draft.void(POINTS, [{ ...lot, amount: 80n }], 'allow_negative'), [lot]);
    },
    found: ['voids-differ: order ord_b, customer member_1, account 1'],
    inExport: true,
  },
  'what an order earned was voided twice, and is owed': {
    write: async (post) => {
      const lot = await earned(post, 'ord_b', 40n);
      for (const amount of [40n, 40n]) {
        await post('ord_b', (draft) => void draft.void(POINTS, [{ ...lot, amount }], 'allow_negative'), [lot]);
      }
    },
    found: ['voids-differ: order ord_b, customer member_1, account 1'],
    inExport: true,
  },
  'what an order earned was voided twice, and written off': {
    write: async (post) => {
      const lot = await earned(post, 'ord_b', 40n);
      await post('ord_b', (draft) => void draft.void(POINTS, [{ ...lot, amount: 41n }], 'write_off'), [lot]);
    },
    found: ['voids-differ: order ord_b, customer member_1, account 1'],
    inExport: true,
  },
  'one order was voided for another': {
    write: async (post) => {
      const lot = await earned(post, 'ord_b', 40n);
      await post('ord_c', (draft) => void draft.void(POINTS, [{ ...lot, amount: 1n }], 'allow_negative'), [lot]);
    },
    found: ['voids-differ: order ord_c, customer member_1, account 1'],
    inExport: true,
  },
  'more was given back than was spent on an order': {
    write: async (post) => {
      const lot = await earned(post, 'ord_b', 40n);
      for (const orderId of ['ord_c', 'ord_d']) await post(orderId, (draft) => draft.spend(POINTS, 'redeem', 10n));
      await post('ord_c', (draft) => draft.restore(POINTS, [{ ...lot, amount: 11n }]), [lot]);
    },
    found: ['restores-differ: order ord_c, customer member_1, account 1'],
    inExport: false,
  },
};

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, subject }) => `${code}: ${subject}`);
}

/** As it comes back from its file. */
function kept(state: VerifyState): VerifyState {
  return parseState(stateText(state))!;
}

for (const [what, { write, found, inExport }] of Object.entries(BUGS)) {
  test(`of a ledger that fits in all else it is found that ${what}`, async (t) => {
    const life = await wholeLifeFixture(t);
    const { scratch, tenant, tenantId, clock } = life;
    await life.live();
    const before = await verifyLedger(scratch.database, tenant, { keys });
    assert.deepEqual(before.findings, []);
    await write(posting(life));
    const last = await sealAll(scratch.database, tenantId, { keys: KEYS, clock });
    const since = await verifyLedger(scratch.database, tenant, { keys, state: kept(before.state) });
    assert.deepEqual([since.full, told(since.findings)], [false, found]);
    // What was wrong is not passed over by the next run.
    const again = await verifyLedger(scratch.database, tenant, { keys, state: kept(since.state) });
    assert.deepEqual(told(again.findings), found);
    const full = await verifyLedger(scratch.database, tenant, { keys });
    assert.deepEqual([full.full, told(full.findings)], [true, found]);
    const exported = await verifyExport(exportLedger(scratch.database, tenant, last), keys);
    assert.deepEqual(told(exported.findings), inExport ? found : []);
  });
}

test('what is voided and given back to the last unit, in parts and anew, is not found', async (t) => {
  const life = await wholeLifeFixture(t);
  const { scratch, tenant } = life;
  const post = posting(life);
  const lot = await earned(post, 'ord_b', 40n);
  await post('ord_b', (draft) => draft.spend(POINTS, 'redeem', 30n));
  for (const amount of [10n, 20n]) await post('ord_b', (draft) => draft.restore(POINTS, [{ ...lot, amount }]), [lot]);
  await post('ord_c', (draft) => draft.spend(POINTS, 'redeem', 25n));
  for (const amount of [1n, 39n]) {
    await post('ord_b', (draft) => void draft.void(POINTS, [{ ...lot, amount }], 'allow_negative'), [lot]);
  }
  assert.deepEqual((await verifyLedger(scratch.database, tenant, { keys })).findings, []);
});
