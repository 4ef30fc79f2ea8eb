import type { LineFacts } from '@loyaltyos/rules';
import type { Answer, AnsweredGrant, BenchOrder } from '../order.ts';

/** The twenty rules as someone would write them who had no rules language. */
export function handWrittenTwenty({ facts }: BenchOrder): Answer {
  const { lines, channel, store, order } = facts;
  const { tier } = facts.customer;
  const grants: AnsweredGrant[] = [];
  if (order === undefined || facts.currency !== 'GBP') return { points: 0n, credit: 0n, grants };
  const { total, tax, shipping } = order;
  const isOnline = channel === 'app' || channel === 'web';
  const isListed = isOnline || channel === 'store';
  const isGold = tier === 'Gold' || tier === 'Platinum';
  const isBasic = tier === 'Bronze' || tier === 'Silver';
  const isRaised = isGold || tier === 'Silver';
  const hasAcme = has(lines, 'Acme');
  const hasVolt = has(lines, 'Volt');
  let points = 0n;
  function earn(rule: string, amount: bigint): void {
    points += amount;
    grants.push({ rule, account: 'points', amount });
  }
  if (lines.length >= 2 && isOnline && isRaised && hasVolt) earn('rule-001', 110n);
  if (total >= 500n && tax < 20_000n && shipping === 0n && hasVolt) earn('rule-002', 245n);
  if (total >= 500n && isListed && isBasic && store === 'leeds') earn('rule-003', 55n);
  if (total >= 500n && tax < 20_000n && isBasic && hasAcme) earn('rule-004', 85n);
  if (total >= 500n && isListed && isBasic && store === '') earn('rule-005', 235n);
  if (lines.length >= 2 && tax < 20_000n && isBasic && hasAcme) earn('rule-006', 115n);
  if (total >= 500n && isListed && isRaised && hasAcme) earn('rule-007', 45n);
  if (total >= 500n && tax < 20_000n && isBasic && store === '') earn('rule-008', 200n);
  if (lines.length >= 2 && isOnline && isRaised && store === '') earn('rule-009', 55n);
  if (total >= 500n && isOnline && isBasic && store === 'leeds') earn('rule-010', 65n);
  if (total >= 500n && isOnline && isBasic && store === 'leeds') earn('rule-011', 225n);
  if (lines.length >= 2 && isOnline && isRaised && store === '') earn('rule-012', 70n);
  if (lines.length >= 1 && isListed && isGold && store === 'leeds') earn('rule-013', 185n);
  if (lines.length >= 1 && isOnline && shipping === 0n && store === 'leeds') earn('rule-014', 145n);
  if (lines.length >= 2 && tax < 20_000n && shipping === 0n && store === 'leeds') earn('rule-015', 40n);
  if (lines.length >= 1 && isListed && isGold && hasAcme) earn('rule-016', 80n);
  if (lines.length >= 2 && tax < 20_000n && shipping === 0n && hasVolt) earn('rule-017', 85n);
  if (lines.length >= 2 && isListed && shipping === 0n && hasAcme) earn('rule-018', 40n);
  if (lines.length >= 1 && tax < 20_000n && isBasic && store === '') earn('rule-019', 115n);
  if (total >= 500n && isListed && shipping === 0n && store === 'leeds') earn('rule-020', 120n);
  return { points, credit: 0n, grants };
}

function has(lines: readonly LineFacts[], brand: string): boolean {
  for (const line of lines) if (line.brand === brand) return true;
  return false;
}
