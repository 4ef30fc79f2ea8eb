import type { SignaturePolicy } from './signature-policy.ts';

/** The whole policy as it shall be. */
export interface SecurityPolicyRequest {
  /**
   * What is asked of request signatures. `off`: they are not looked at. `required`: a request that writes is signed.
   * `strict`: and no nonce counts twice.
   */
  signatures: SignaturePolicy;
  /**
   * The origins whose pages may hold a customer's token, exactly as browsers send them: no path and no wildcard. https
   * alone; in a sandbox http://localhost and http://127.0.0.1 too.
   */
  browserOrigins: readonly string[];
}
