import type { Shape } from '../core/shape.ts';

/** The block, and its signature. */
export interface ReceiptBlock {
  /** The number of the block. A decimal. */
  number: string;
  /** The block before. SHA-256, in hex. */
  previous: string;
  /** How many stripes it seals. */
  stripeCount: number;
  /** When it was sealed. */
  sealedAt: Date;
  /** The thumbprint of the key that signed it. */
  keyId: string;
  /** Ed25519, base64url. */
  signature: string;
}

/** Where it has instants. */
export const receiptBlockShape: Shape = { fields: { sealedAt: 'instant' } };
