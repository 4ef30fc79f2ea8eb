import type { Identity, Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { sealKeys } from '../sealing/seal-keys.ts';
import type { ErasureCertificate } from './certificate.ts';
import type { Erased } from './erase-customer.ts';
import { isCertified } from './sign-certificate.ts';

/** What became of the erasures of a file, by their number. */
export interface AppliedErasures {
  /** Customers who were there and are not any more. */
  readonly erased: number;
  readonly alreadyErased: number;
  /** The backup knows no such customer or tenant: they came after it. */
  readonly unknown: number;
}

/** Who erases, as the audit log names it. */
const ACTOR = { kind: 'system', id: 'system:erasures-apply', scopes: new Set<never>() } as const;

/** The certificates of a list that no key of this installation has signed, by their places in it. */
export async function findForeignErasures(
  identity: Identity,
  certificates: readonly ErasureCertificate[],
): Promise<number[]> {
  const { publicKeys } = await sealKeys(identity);
  return certificates.flatMap((certificate, index) => (isCertified(certificate, publicKeys) ? [] : [index]));
}

/**
 * Erases again whom certificates name: a backup from before an erasure knows nothing of it. Each gets a certificate of its own.
 * May stop anywhere and be done again.
 */
export async function applyErasures(
  {
    identity,
    eraseCustomer,
  }: {
    identity: Identity;
    eraseCustomer: (principal: Principal, customerId: string) => Promise<Erased>;
  },
  certificates: readonly ErasureCertificate[],
): Promise<AppliedErasures> {
  const applied = { erased: 0, alreadyErased: 0, unknown: 0 };
  for (const { tenantId, customerId } of certificates) {
    const standing = await identity.readStanding(tenantId);
    const outcome = standing === undefined ? undefined : await erase({ ...ACTOR, tenant: standing.tenant }, customerId);
    if (outcome === undefined) applied.unknown += 1;
    else applied[outcome.replayed ? 'alreadyErased' : 'erased'] += 1;
  }
  return applied;

  async function erase(principal: Principal, customerId: string): Promise<Erased | undefined> {
    return eraseCustomer(principal, customerId).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'customer-not-found') return undefined;
      throw error;
    });
  }
}
