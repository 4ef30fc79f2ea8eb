import type { Scope } from './scope.ts';

/** A certificate, and what its tokens may do. */
export interface RegisterCertificateRequest {
  /** What the certificate is for. */
  label: string;
  /** What tokens of the certificate may do: no more than the token that asks. */
  scopes: readonly Scope[];
  /**
   * One X.509 certificate in PEM, without its private key. RSA of 2048 to 8192 bits, ECDSA on P-256, P-384 or P-521, or
   * Ed25519. Who signed it does not matter.
   */
  certificate: string;
}
