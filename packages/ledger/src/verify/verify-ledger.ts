import type { Database } from '@loyaltyos/database';
import type { SealPublicKey } from '@loyaltyos/journal';
import { MOST_FINDINGS, type Finding } from './finding.ts';
import { verifyAccounts, verifyTouchedAccounts } from './verify-accounts.ts';
import { verifyBlocks } from './verify-blocks.ts';
import { newRun, type VerifyRun, type VerifyState } from './verify-state.ts';
import { verifyStripe } from './verify-stripe.ts';
import { verifyWitness } from './verify-witness.ts';

/** What a verification walked over and what it found. */
export interface Verification {
  /** Whether it verified everything, or what came since the last clean run. */
  readonly full: boolean;
  readonly events: bigint;
  readonly entries: bigint;
  readonly accounts: bigint;
  /** The last block that the ledger has; undefined when it was never sealed. */
  readonly block: bigint | undefined;
  /** The first hundred. */
  readonly findings: readonly Finding[];
  /** All that were found, listed or not. */
  readonly findingCount: number;
  /** For the next run: after a clean run it continues behind this one, otherwise what this one covered is repeated. */
  readonly state: VerifyState;
}

/** A further check that somebody who owns other tables lends to a verification. */
export interface FurtherCheck {
  /** Looks at everything, at the end of a full run. */
  readonly whole: (found: (finding: Finding) => void) => Promise<void>;
  /** Looks at what came at some positions of a stripe, in runs of every kind: the walk hands it each position once. */
  readonly step?: (positions: StripePositions, found: (finding: Finding) => void) => Promise<void>;
}

/** Some positions of a stripe, one after the other, the last included. */
export interface StripePositions {
  readonly stripe: number;
  readonly first: bigint;
  readonly last: bigint;
}

export interface VerifyOptions {
  /** The keys that may have signed blocks. Absent: whose signatures they are is not checked. */
  readonly keys?: readonly SealPublicKey[];
  /** What earlier runs left. A run that was interrupted is gone on with, but for an incremental one where `full` is asked for. */
  readonly state?: VerifyState;
  /** Everything, from the first event on; without it, what came since the last clean run, if there was one. */
  readonly full?: boolean;
  readonly further?: readonly FurtherCheck[];
  /** A step is done: what is to be kept for an interruption, and what to show. */
  readonly passed?: (state: VerifyState) => Promise<void>;
}

/**
 * Derives a tenant's ledger anew from its rows: chain, sums, versions, balances, lots, what came back of orders, blocks and their signatures, and
 * what `further` adds. Reads only, in bounded memory and short transactions, and may run while orders come in.
 */
export async function verifyLedger(
  database: Database,
  tenant: { tenantId: string; stripeCount: number },
  options: VerifyOptions = {},
): Promise<Verification> {
  const { tenantId } = tenant;
  const verified = options.state?.verified;
  const full = options.full === true;
  const interrupted = options.state?.run;
  let run = interrupted === undefined || (full && !interrupted.full) ? newRun(tenant, verified, full) : interrupted;
  const found = (finding: Finding): void => {
    const findings = run.findings.length < MOST_FINDINGS ? [...run.findings, finding] : run.findings;
    run = { ...run, findings, findingCount: run.findingCount + 1 };
  };
  const passed = async (step: Partial<VerifyRun>): Promise<void> => {
    run = { ...run, ...step };
    await options.passed?.({ tenantId, verified, run });
  };
  for (const [stripe, from] of run.stripes.entries()) {
    await verifyStripe(database, { tenantId, stripe }, from, {
      found,
      passed: async ({ at, events, entries, customerIds }) => {
        const positions = { stripe, first: run.stripes[stripe]!.seq + 1n, last: at.seq };
        for (const check of options.further ?? []) await check.step?.(positions, found);
        const touched = run.full ? 0n : await verifyTouchedAccounts(database, tenantId, customerIds, found);
        await passed({
          stripes: run.stripes.with(stripe, at),
          events: run.events + events,
          entries: run.entries + entries,
          accounts: run.accounts + touched,
        });
      },
    });
  }
  const walk = { keys: options.keys, from: run.block };
  await verifyBlocks(database, tenantId, walk, { found, passed: (block) => passed({ block }) });
  if (run.full) {
    await verifyAccounts(database, tenantId, run.account, {
      found,
      passed: (account, accounts) => passed({ account, accounts: run.accounts + accounts }),
    });
    for (const check of options.further ?? []) await check.whole(found);
    if (verified !== undefined) await verifyWitness(database, tenantId, verified, found);
  }
  const { events, entries, accounts, findings, findingCount, stripes, block } = run;
  const reached = findingCount === 0 ? { stripes, block } : verified;
  const state = { tenantId, verified: reached, run: undefined };
  return { full: run.full, events, entries, accounts, block: block?.number, findings, findingCount, state };
}
