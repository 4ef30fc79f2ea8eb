import type { Finding } from './finding.ts';
import { FIRST_ACCOUNT, type AccountPlace } from './verify-accounts.ts';
import type { BlockPlace } from './verify-blocks.ts';
import type { ChainPlace } from './verify-link.ts';
import { startOfChain } from './verify-stripe.ts';

/** How far the chain and the blocks have been followed. */
export interface VerifiedUpTo {
  readonly stripes: readonly ChainPlace[];
  readonly block: BlockPlace | undefined;
}

/** A run that has begun, with all that it takes to go on after an interruption. */
export interface VerifyRun extends VerifiedUpTo {
  /** Whether it verifies everything, or what came since `verified` and the accounts that moved. */
  readonly full: boolean;
  /** The last account of all that was checked; for full runs. */
  readonly account: AccountPlace;
  readonly events: bigint;
  readonly entries: bigint;
  readonly accounts: bigint;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

/**
 * What verification remembers from run to run. Kept outside the database, it is also a witness: a past that was
 * rewritten as a whole, blocks and all, no longer passes through what was verified.
 */
export interface VerifyState {
  readonly tenantId: string;
  /** Where the last run ended that found nothing; undefined before one did. */
  readonly verified: VerifiedUpTo | undefined;
  /** The run that was interrupted. */
  readonly run: VerifyRun | undefined;
}

const FORMAT = 'loyaltyos-verify-1';

/** The start of a run. An incremental one begins where the last clean one ended. */
export function newRun(
  tenant: { tenantId: string; stripeCount: number },
  verified: VerifiedUpTo | undefined,
  full: boolean,
): VerifyRun {
  const begins = full ? undefined : verified;
  const { tenantId, stripeCount } = tenant;
  const stripes = Array.from({ length: stripeCount }, (_, stripe) => startOfChain(tenantId, stripe));
  return {
    full: begins === undefined,
    stripes: begins?.stripes ?? stripes,
    block: begins?.block,
    account: FIRST_ACCOUNT,
    events: 0n,
    entries: 0n,
    accounts: 0n,
    findings: [],
    findingCount: 0,
  };
}

/** The state as text: JSON, a position as a decimal, a hash in hex. */
export function stateText({ tenantId, verified, run }: VerifyState): string {
  return `${JSON.stringify({ format: FORMAT, tenantId, verified: verified ?? null, run: run ?? null }, replaced, 2)}\n`;
}

/** @returns undefined when the text is not a state. */
export function parseState(text: string): VerifyState | undefined {
  try {
    const { format, tenantId, verified, run } = JSON.parse(text) as StoredState;
    if (format !== FORMAT || typeof tenantId !== 'string') return undefined;
    return {
      tenantId,
      verified: verified === null ? undefined : upToOf(verified),
      run: run === null ? undefined : { ...run, ...upToOf(run), ...countsOf(run) },
    };
  } catch {
    return undefined;
  }
}

interface StoredPlace {
  readonly seq: string;
  readonly hash: string;
}
interface StoredUpTo {
  readonly stripes: readonly StoredPlace[];
  readonly block?: { readonly number: string; readonly hash: string };
}
type StoredRun = StoredUpTo &
  Pick<VerifyRun, 'full' | 'account' | 'findings' | 'findingCount'> & {
    readonly events: string;
    readonly entries: string;
    readonly accounts: string;
  };
interface StoredState {
  readonly format: string;
  readonly tenantId: string;
  readonly verified: StoredUpTo | null;
  readonly run: StoredRun | null;
}

function upToOf({ stripes, block }: StoredUpTo): VerifiedUpTo {
  return {
    stripes: stripes.map(({ seq, hash }) => ({ seq: BigInt(seq), hash: Buffer.from(hash, 'hex') })),
    block: block === undefined ? undefined : { number: BigInt(block.number), hash: Buffer.from(block.hash, 'hex') },
  };
}

function countsOf(run: StoredRun): Pick<VerifyRun, 'events' | 'entries' | 'accounts'> {
  return { events: BigInt(run.events), entries: BigInt(run.entries), accounts: BigInt(run.accounts) };
}

/** Sees buffers as their own `toJSON` leaves them. */
function replaced(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer') return value;
  return Buffer.from((value as unknown as { data: number[] }).data).toString('hex');
}
