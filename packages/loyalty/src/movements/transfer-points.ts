import { newEvent, pointsReceived, pointsSent } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import { newId, type Instant } from '@loyaltyos/kernel';
import { isSameLot, type LotShare, type Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { memberOf, requireNotErased } from '../customers/member-of.ts';
import { decideOnce } from '../lane/decide-once.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { commitAlone } from '../lane/submit-command.ts';
import type { Programme } from '../programme/programme.ts';
import { invalid, requireAvailable } from '../redemptions/units.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { movementOutcome } from './move-units.ts';
import type { Moved, MovementOutcome, TransferInput } from './movement.ts';

/**
 * Gives points of one customer to another, by expiry; they keep it. Each customer's side is a ledger transaction on their own
 * stripe, and both are written together; what is between them balances on the issuer's account `transit`.
 *
 * @throws Problem `transfer-not-allowed`, `unknown-customer`, `customer-erased`, `insufficient-points`, `balance-limit`,
 *   `invalid-values`, `idempotency-key-reused`.
 */
export function transferPoints(context: Context, principal: Principal, input: TransferInput): Promise<Moved> {
  const { customerId, toCustomerId, points, idempotencyKey, canonical } = input;
  const keyed = { operation: 'customers.transfer', idempotencyKey, canonical };
  const transferId = newId('transfer', context.clock.now());
  const command: MemberCommand<Moved> = {
    actor: principal.id,
    customerIds: [customerId, toCustomerId],
    keyed,
    needs: () => [{ customerId, account: 'points', spend: points }],
    decide(facts, page) {
      // Of both, before it is looked whether it was answered already.
      requireNotErased(facts, toCustomerId);
      return decideOnce(facts, { customerId, keyed }, () => transfer(facts, page, { ...input, transferId }));
    },
  };
  return commitAlone(context, principal.tenant, customerId, command);
}

function transfer(
  facts: MemberFacts,
  page: Page,
  { customerId, toCustomerId, points, reason, transferId }: TransferInput & { transferId: string },
): MovementOutcome {
  memberOf(facts, customerId);
  memberOf(facts, toCustomerId, '/toCustomerId');
  requireAllowed(facts.programme, points);
  if (customerId === toCustomerId) throw invalid('/toCustomerId', 'same', 'Points are transferred to somebody else.');
  const [from, to] = ([customerId, toCustomerId] as const).map((id) => ({
    customerId: id,
    account: 'points' as const,
  }));
  requireAvailable(page, from!, { amount: points, currency: baseCurrencyOf(facts.programme) });
  const context = { effectiveAt: page.recordedAt, reference: transferId };
  const why = { transferId, points: Number(points), ...(reason === undefined ? {} : { reason }) };

  const { lots } = page.read(from!);
  let shares: readonly LotShare[] = [];
  const sent = page.transact(context, (draft) => {
    shares = draft.spend(from!, 'transfer_out', points);
  });
  const outcome = movementOutcome(facts, page, { customerId, points: -points, ledgerTransactionId: sent });
  const { newBalance } = outcome;
  page.append(
    newEvent(pointsSent, customerId, {
      customerId,
      toCustomerId,
      ...why,
      newBalance: Number(newBalance),
      ledgerTransactionId: sent,
    }),
  );

  const expiryOf = (share: LotShare): Instant | null => lots.find((lot) => isSameLot(lot, share))!.expiresAt;
  const stripe = page.stripeOf(toCustomerId);
  const received = page.transact({ ...context, stripe }, (draft) => {
    for (const [expiresAt, some] of Map.groupBy(shares, expiryOf)) {
      const amount = some.reduce((sum, share) => sum + share.amount, 0n);
      draft.grant({ kind: 'transfer_in', ...to!, amount, availableAt: page.recordedAt, expiresAt });
    }
  });
  page.append(
    newEvent(pointsReceived, toCustomerId, {
      customerId: toCustomerId,
      fromCustomerId: customerId,
      ...why,
      newBalance: Number(page.read(to!).available),
      ledgerTransactionId: received,
    }),
    stripe,
  );
  return outcome;
}

/** @throws Problem `transfer-not-allowed`. */
function requireAllowed({ transfers }: Programme, points: bigint): void {
  const { allowed, minPoints, maxPoints } = transfers;
  if (!allowed) throw new Problem('transfer-not-allowed', { detail: 'The programme does not allow transfers.' });
  if (points >= BigInt(minPoints) && points <= BigInt(maxPoints)) return;
  throw new Problem('transfer-not-allowed', { detail: `One transfer moves ${minPoints} to ${maxPoints} points.` });
}
