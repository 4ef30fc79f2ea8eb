import { type Instant, newId } from '@loyaltyos/kernel';
import type { FieldError } from '@loyaltyos/problems';
import { Secret } from '../crypto/secret.ts';
import type { Scope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { ApiKey } from './api-key.ts';
import { formatKeyText, newKeySecret } from './key-text.ts';

/** What a new key shall be. */
export interface ApiKeyWish {
  /** For people, 1 to 100 characters. */
  readonly label: string;
  /** At least one, all of them its maker's own. */
  readonly scopes: readonly Scope[];
  /** Absent: until it is revoked. */
  readonly expiresAt?: Instant;
}

/** A key as it will be written, and its secret alone and within the whole text. */
export function draftKey(
  { tenant, id: createdBy }: { readonly tenant: Tenant; readonly id: string },
  { label, scopes, expiresAt }: ApiKeyWish,
  now: Instant,
): { apiKey: ApiKey; secret: string; text: Secret<string> } {
  const keyId = newId('apiKey', now);
  const secret = newKeySecret();
  const apiKey = {
    keyId,
    tenantId: tenant.tenantId,
    label,
    scopes: [...new Set(scopes)],
    createdAt: now,
    createdBy,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  return { apiKey, secret, text: new Secret(formatKeyText({ environment: tenant.environment, keyId, secret })) };
}

/** What is wrong with the end of a new key. */
export function expiryFaults(expiresAt: Instant | undefined, now: Instant): FieldError[] {
  if (expiresAt === undefined || expiresAt > now) return [];
  return [{ pointer: '/expiresAt', code: 'past', message: 'A key expires in the future.' }];
}
