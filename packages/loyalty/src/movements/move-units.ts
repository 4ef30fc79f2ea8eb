import type { Principal } from '@loyaltyos/identity';
import type { LotNeed, Page } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import { decideOnce } from '../lane/decide-once.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import type { Keyed } from '../redemptions/redemption.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import type { Moved, MovementOutcome } from './movement.ts';

/** A movement of units that one request asks for. */
export interface Movement {
  readonly operation: string;
  readonly customerId: string;
  needs(facts: MemberFacts): readonly LotNeed[];
  decide(facts: MemberFacts, page: Page): MovementOutcome;
}

/** Moves units of one customer as a request asks for, once however often it is repeated. */
export function moveUnits(
  context: Context,
  principal: Principal,
  { idempotencyKey, canonical }: Keyed,
  movement: Movement,
): Promise<Moved> {
  const { operation, customerId } = movement;
  const keyed = { operation, idempotencyKey, canonical };
  const command: MemberCommand<Moved> = {
    actor: principal.id,
    customerIds: [customerId],
    keyed,
    needs: (facts) => movement.needs(facts),
    decide: (facts, page) => decideOnce(facts, { customerId, keyed }, () => movement.decide(facts, page)),
  };
  return submitCommand(context, principal.tenant, customerId, command);
}

/** What moved, and what the customer has now. */
export function movementOutcome(
  facts: MemberFacts,
  page: Page,
  moved: { customerId: string; points?: bigint; credit?: bigint; ledgerTransactionId: string },
): MovementOutcome {
  const { customerId, points = 0n, credit = 0n, ledgerTransactionId } = moved;
  const currency = baseCurrencyOf(facts.programme);
  return {
    customerId,
    points,
    credit: { minor: credit, currency },
    newBalance: page.balance(customerId, 'points').available,
    creditBalance: { minor: page.balance(customerId, 'credit').available, currency },
    ledgerTransactionId,
  };
}
