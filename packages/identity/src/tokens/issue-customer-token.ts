import type { Clock } from '@loyaltyos/kernel';
import { unprintable } from '../crypto/secret.ts';
import type { Principal } from '../principal.ts';
import type { Scope } from '../scopes.ts';
import type { KeyRing } from './key-ring.ts';
import { newTokenId, signToken, type TokenAuthority } from './sign-token.ts';
import { CUSTOMER_TOKEN_LIFETIME_SECONDS } from './token-lifetime.ts';

/** A token for one customer. Printed as a whole it gives nothing away. */
export interface IssuedCustomerToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly Scope[];
}

/** What a customer may do: read what is theirs. Which operations take such a token, their declarations say. */
const CUSTOMER_SCOPES: readonly Scope[] = ['customers:read', 'pii:read'];

/**
 * A token that stands for one customer, for their browser to hold: 15 minutes, and of what a customer may do no more than its
 * maker may. It ends early with whatever its maker called with. Whether there is such a customer is the caller's to know.
 */
export async function issueCustomerToken(
  { clock, keyRing, authority }: { clock: Clock; keyRing: KeyRing; authority: TokenAuthority },
  maker: Principal,
  customerId: string,
): Promise<IssuedCustomerToken> {
  const { tenant } = maker;
  const scopes = CUSTOMER_SCOPES.filter((scope) => maker.scopes.has(scope));
  const issuedAt = Math.floor(clock.now() / 1_000);
  const expiresAt = issuedAt + CUSTOMER_TOKEN_LIFETIME_SECONDS;
  const contents = { tokenId: newTokenId(), tenant, subject: customerId, scopes, issuedAt, expiresAt };
  const claims = { customer: customerId, made_by: { kind: maker.kind, id: maker.id } };
  const accessToken = await signToken({ keyRing, authority }, { ...contents, claims });
  return unprintable({ accessToken, expiresInSeconds: CUSTOMER_TOKEN_LIFETIME_SECONDS, scopes });
}
