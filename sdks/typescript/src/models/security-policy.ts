import type { Shape } from '../core/shape.ts';
import type { SignaturePolicy } from './signature-policy.ts';

/** What the tenant asks of its callers. */
export interface SecurityPolicy {
  /** The version, from 1. */
  version: number;
  /**
   * What is asked of request signatures. `off`: they are not looked at. `required`: a request that writes is signed.
   * `strict`: and no nonce counts twice.
   */
  signatures: SignaturePolicy;
  /**
   * The origins whose pages may hold a customer's token, exactly as browsers send them: no path and no wildcard. https
   * alone; in a sandbox http://localhost and http://127.0.0.1 too.
   */
  browserOrigins: string[];
  /** When it was changed; absent where it never was. */
  updatedAt?: Date;
  /** Who did it. */
  updatedBy?: string;
}

/** Where it has instants. */
export const securityPolicyShape: Shape = { fields: { updatedAt: 'instant' } };
