import type { Shape } from '../core/shape.ts';
import type { DestroyedData } from './destroyed-data.ts';

/** What an erasure did, signed. */
export interface ErasureCertificate {
  /** The id of the certificate. */
  certificateId: string;
  /** The tenant. */
  tenantId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** When the customer was erased: nothing about the person can be read from then on. */
  erasedAt: Date;
  /** When the customer's key was destroyed. */
  shreddedAt: Date;
  /** From when no backup can show anything either: what one would need is destroyed by then. */
  backupHorizonAt: Date;
  destroyed: DestroyedData;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
  /**
   * A JWS in compact form (RFC 7515) whose payload is all the other members, signed with EdDSA by a key of
   * `/.well-known/ledger-keys.json`.
   */
  signature: string;
}

/** Where it has instants. */
export const erasureCertificateShape: Shape = {
  fields: { erasedAt: 'instant', shreddedAt: 'instant', backupHorizonAt: 'instant' },
};
