import type { Database } from '@loyaltyos/database';
import { MOST_FINDINGS, type Finding } from './finding.ts';
import { verifyAccounts } from './verify-accounts.ts';
import { verifyStripe } from './verify-stripe.ts';

/** What a verification walked over and what it found. */
export interface Verification {
  readonly events: bigint;
  readonly entries: bigint;
  readonly accounts: bigint;
  /** The first hundred. */
  readonly findings: readonly Finding[];
  /** All that were found, listed or not. */
  readonly findingCount: number;
}

/** A further check that somebody who owns other tables lends to a verification. */
export type FurtherCheck = (found: (finding: Finding) => void) => Promise<void>;

/**
 * Derives a tenant's ledger anew from its rows: chain, sums, versions, balances, lots, and what `further` adds. Reads
 * only, in bounded memory, and may run while orders come in.
 */
export async function verifyLedger(
  database: Database,
  tenant: { tenantId: string; stripeCount: number },
  options: { further?: readonly FurtherCheck[]; progress?: (so: Omit<Verification, 'findings'>) => void } = {},
): Promise<Verification> {
  const { tenantId, stripeCount } = tenant;
  const findings: Finding[] = [];
  let findingCount = 0;
  let [events, entries, accounts] = [0n, 0n, 0n];
  const found = (finding: Finding): void => {
    findingCount += 1;
    if (findings.length < MOST_FINDINGS) findings.push(finding);
  };
  const tell = (): void => options.progress?.({ events, entries, accounts, findingCount });
  for (let stripe = 0; stripe < stripeCount; stripe += 1) {
    await verifyStripe(
      database,
      { tenantId, stripe },
      {
        found,
        progress: (walked) => {
          events += walked.events;
          entries += walked.entries;
          tell();
        },
      },
    );
  }
  await verifyAccounts(database, tenantId, {
    found,
    progress: (checked) => {
      accounts += checked;
      tell();
    },
  });
  for (const check of options.further ?? []) await check(found);
  return { events, entries, accounts, findings, findingCount };
}
