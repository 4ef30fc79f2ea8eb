import type { Instant } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import type { Environment } from '../tenants/tenant.ts';

/**
 * What a tenant asks of signatures (RFC 9421). `off`: they are not looked at. `required`: a request that writes is
 * signed. `strict`: and no nonce counts twice.
 */
export const SIGNATURE_POLICIES = ['off', 'required', 'strict'] as const;
export type SignaturePolicy = (typeof SIGNATURE_POLICIES)[number];

/** What a tenant asks of its callers. */
export interface SecurityPolicy {
  /** Counts the changes, from 1. */
  readonly version: number;
  readonly signatures: SignaturePolicy;
  /** The origins whose pages may hold a customer's token, each as browsers send it. */
  readonly browserOrigins: readonly string[];
  /** Absent: it is as it was when the tenant was made. */
  readonly changed?: { readonly at: Instant; readonly by: string };
}

/** What a tenant has that never changed it: there is no row then. */
export const FIRST_POLICY: SecurityPolicy = { version: 1, signatures: 'off', browserOrigins: [] };

export const MAX_BROWSER_ORIGINS = 50;
/** A longer one would not fit into what the audit log says of a change. */
export const MAX_ORIGIN_LENGTH = 140;

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/**
 * The origins without repeats.
 *
 * @throws Problem `invalid-values` with a pointer to each that is not an exact origin, or may not be one in this environment.
 */
export function checkBrowserOrigins(origins: readonly string[], environment: Environment): readonly string[] {
  const errors: FieldError[] = [];
  if (origins.length > MAX_BROWSER_ORIGINS) {
    const message = `There are at most ${MAX_BROWSER_ORIGINS} origins.`;
    errors.push({ pointer: '/browserOrigins', code: 'too-many-items', message });
  }
  for (const [index, origin] of origins.slice(0, MAX_BROWSER_ORIGINS).entries()) {
    const message = originFault(origin, environment);
    if (message !== undefined) errors.push({ pointer: `/browserOrigins/${index}`, code: 'not-an-origin', message });
  }
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
  return [...new Set(origins)];
}

/** What is wrong with an origin (RFC 6454, 6.2: scheme, host, and the port where it is not the scheme's own). */
function originFault(text: string, environment: Environment): string | undefined {
  const url = text.length <= MAX_ORIGIN_LENGTH && URL.canParse(text) ? new URL(text) : undefined;
  // Whatever a URL may have beside an origin would make these two differ.
  if (url === undefined || url.origin !== text || !HOST.test(url.hostname)) {
    return 'Must be an origin exactly as browsers send it, such as https://shop.example.com: no path, no wildcard.';
  }
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && environment === 'sandbox' && LOCAL_HOSTS.has(url.hostname)) return undefined;
  return 'Must begin with https://; in a sandbox, http://localhost and http://127.0.0.1 may be listed too.';
}
