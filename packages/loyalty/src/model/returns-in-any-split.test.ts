import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '@loyaltyos/database';
import { verifyLedger } from '@loyaltyos/ledger';
import fc from 'fast-check';
import { anOrder, enrolled, loyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import type { OrderRefunds } from '../orders/order-life.ts';
import { apportion, shareOf } from '../orders/refund-arithmetic.ts';
import type { ReturnInput } from '../orders/refund.ts';
import { voidedShares } from '../orders/refund-shares.ts';
import { holds } from './fixture/cases.ts';
import { brokenLaws } from './fixture/ledger-laws.ts';
import { MODEL_RULES, programmeDocument, PROGRAMMES } from './fixture/programme-model.ts';
import { largestRemainder, roundHalfUp } from './fixture/whole-parts.ts';

const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: 12n }),
  fc.bigInt({ min: 0n, max: 5000n }),
  fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n }),
);

test('what is shared over lots is all of it, nobody gets more than they have, and two reckonings agree', async (t) => {
  await holds(
    t,
    'parts are shared without loss',
    fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), fc.nat(1000), (weights, permille) => {
      const sum = weights.reduce((so, weight) => so + weight, 0n);
      const part = (sum * BigInt(permille)) / 1000n;
      const shares = apportion(part, weights);
      assert.equal(
        shares.reduce((so, share) => so + share, 0n),
        part,
      );
      for (const [at, share] of shares.entries()) assert.ok(share >= 0n && share <= weights[at]!);
      assert.deepEqual(shares, largestRemainder(part, weights));
      if (sum > 0n) assert.equal(shareOf(weights[0]!, part, sum), roundHalfUp(weights[0]! * part, sum));
    }),
  );
});

/** An order's grants, before anything was returned. */
function fresh(earned: readonly { account: 'points' | 'credit'; amount: bigint }[]): OrderRefunds['grants'] {
  return earned.map(({ account, amount: units }, at) => ({
    customerId: 'cust_1',
    account,
    seq: 1n,
    line: at + 1,
    earned: units,
    voided: 0n,
  }));
}

test('returns in any split take back the rounded part after each, and all of it in the end', async (t) => {
  const grants = fc.array(
    fc.record({
      account: fc.constantFrom('points' as const, 'credit' as const),
      amount: fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 1n, max: 100_000n })),
    }),
    { minLength: 1, maxLength: 7 },
  );
  const parts = fc.array(fc.bigInt({ min: 1n, max: 5000n }), { minLength: 1, maxLength: 12 });
  await holds(
    t,
    'a full return in any split takes back what was earned',
    fc.property(grants, parts, (earned, refunds) => {
      const total = refunds.reduce((so, part) => so + part, 0n);
      let life = { grants: fresh(earned) };
      let refunded = 0n;
      for (const part of refunds) {
        refunded += part;
        const voided = voidedShares(life as OrderRefunds, (whole) => shareOf(whole, refunded, total));
        life = { grants: life.grants.map((grant, at) => ({ ...grant, voided: grant.voided + voided[at]! })) };
        for (const account of ['points', 'credit'] as const) {
          const own = life.grants.filter((grant) => grant.account === account);
          const whole = own.reduce((so, grant) => so + grant.earned, 0n);
          const target = (2n * whole * refunded + total) / (2n * total);
          assert.equal(
            own.reduce((so, grant) => so + grant.voided, 0n),
            target,
          );
        }
        for (const grant of life.grants) assert.ok(grant.voided >= 0n && grant.voided <= grant.earned);
      }
      for (const grant of life.grants) assert.equal(grant.voided, grant.earned);
    }),
  );
});

function returned(orderId: string, returnId: string, minor: bigint): ReturnInput {
  const canonical = { orderId, returnId, amount: `${minor}` };
  const refund = { by: 'amount', amount: { units: minor, scale: 2 } } as const;
  return { orderId, returnId, refund, park: false, canonical };
}

test('orders that are returned in parts, the parts at once and from two engines, lose what they earned exactly', async (t) => {
  const programme = programmeDocument(PROGRAMMES['owing']!);
  const fixture = await loyaltyFixture(t, { programme, source: MODEL_RULES, stripes: 2 });
  const { scratch, clock, identity, loyalty, principal } = fixture;
  const database = await connect({ url: scratch.url, poolSize: 2, keepsProcessAlive: false });
  t.after(() => database.close());
  const engines = [loyalty, createLoyalty({ database, clock, identity })];
  let number = 0;
  const parts = fc.array(fc.bigInt({ min: 1n, max: 4000n }), { minLength: 1, maxLength: 6 });
  await holds(
    t,
    'a full return through the engine, in any split',
    fc.asyncProperty(parts, fc.nat(3), async (refunds, unfinished) => {
      number += 1;
      const [orderId, customerId] = [`o${number}`, `c${number}`];
      const total = refunds.reduce((so, part) => so + part, 0n) + BigInt(unfinished);
      await enrolled(loyalty, principal, customerId);
      const { outcome } = await loyalty.ingestOrder(principal, anOrder(orderId, customerId, total));
      // Both engines are busy with the order once more, so that what comes next gathers and is written together: of an
      // order that has not come back before, several parts in one transaction.
      const busy = engines.map((engine) => engine.ingestOrder(principal, anOrder(orderId, customerId, total)));
      // Every part is asked for twice, of both engines, all at once: each has one effect.
      const answers = await Promise.all(
        refunds.flatMap((part, at) =>
          engines.map((engine) => engine.returnOrder(principal, returned(orderId, `x${at}`, part))),
        ),
      );
      for (const again of await Promise.all(busy)) assert.ok(again.replayed);
      const made = answers.filter(({ replayed }) => !replayed);
      assert.equal(made.length, refunds.length);
      const sum = { points: 0n, credit: 0n };
      for (const answer of made) {
        assert.ok(answer.status === 'returned');
        sum.points += answer.outcome.pointsVoided;
        sum.credit += answer.outcome.creditVoided.minor;
      }
      if (unfinished > 0) {
        // One more than is left is refused, and two cancellations take the rest once.
        const tooMuch = returned(orderId, 'x-much', BigInt(unfinished) + 1n);
        await assert.rejects(loyalty.returnOrder(principal, tooMuch), { code: 'return-exceeds-order' });
        const cancels = await Promise.all(engines.map((engine) => engine.cancelOrder(principal, orderId)));
        assert.equal(cancels.filter(({ replayed }) => replayed).length, 1);
        assert.deepEqual(cancels[0]!.outcome, cancels[1]!.outcome);
        sum.points += cancels[0]!.outcome.pointsVoided;
        sum.credit += cancels[0]!.outcome.creditVoided.minor;
      }
      assert.deepEqual(sum, { points: outcome.pointsEarned, credit: outcome.creditEarned.minor });
      const { points, credit } = await loyalty.getBalance(principal, { customerId });
      assert.deepEqual([points.pending, points.available, points.debt, credit.minor], [0n, 0n, 0n, 0n]);
    }),
  );
  assert.deepEqual(await brokenLaws(scratch.database, principal.tenant.tenantId), []);
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});
