import type { CurrencyCode } from '@loyaltyos/kernel';
import type { OrderOutcome, RuleSetVersionRef, TierChange } from './order.ts';

/** An outcome as JSON: units as decimal text of their smallest unit. */
interface AnswerJson {
  readonly orderId: string;
  readonly customerId: string;
  readonly pointsEarned: string;
  readonly creditEarned: string;
  readonly pendingPoints: string;
  readonly newBalance: string;
  readonly creditBalance: string;
  readonly creditCurrency: CurrencyCode;
  readonly tier: string | null;
  readonly tierChanged?: TierChange;
  readonly ledgerTransactionId: string;
  readonly ruleSetVersions: readonly RuleSetVersionRef[];
  readonly rules: readonly {
    readonly ruleSetId: string;
    readonly ruleId: string;
    readonly points: string;
    readonly credit: string;
  }[];
}

/** The outcome as it is stored; `answerFromRow` gives it back unchanged. */
export function answerToRow(outcome: OrderOutcome): string {
  const { creditEarned, creditBalance, pointsEarned, pendingPoints, newBalance, rules, ...rest } = outcome;
  const answer: AnswerJson = {
    ...rest,
    pointsEarned: String(pointsEarned),
    creditEarned: String(creditEarned.minor),
    pendingPoints: String(pendingPoints),
    newBalance: String(newBalance),
    creditBalance: String(creditBalance.minor),
    creditCurrency: creditBalance.currency,
    rules: rules.map(({ ruleSetId, ruleId, points, credit }) => ({
      ruleSetId,
      ruleId,
      points: String(points),
      credit: String(credit.minor),
    })),
  };
  return JSON.stringify(answer);
}

export function answerFromRow(text: string): OrderOutcome {
  const { creditCurrency: currency, ...answer } = JSON.parse(text) as AnswerJson;
  const money = (minor: string): { minor: bigint; currency: CurrencyCode } => ({ minor: BigInt(minor), currency });
  return {
    ...answer,
    pointsEarned: BigInt(answer.pointsEarned),
    creditEarned: money(answer.creditEarned),
    pendingPoints: BigInt(answer.pendingPoints),
    newBalance: BigInt(answer.newBalance),
    creditBalance: money(answer.creditBalance),
    rules: answer.rules.map(({ ruleSetId, ruleId, points, credit }) => ({
      ruleSetId,
      ruleId,
      points: BigInt(points),
      credit: money(credit),
    })),
  };
}
