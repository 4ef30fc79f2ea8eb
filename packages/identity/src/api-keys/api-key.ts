import type { Instant } from '@loyaltyos/kernel';
import type { Scope } from '../scopes.ts';

/** What is known of an API key; its secret is not. */
export interface ApiKey {
  /** `key_...` */
  readonly keyId: string;
  readonly tenantId: string;
  /** For people. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  /** The id of the principal who made it. */
  readonly createdBy: string;
  readonly expiresAt?: Instant;
}
