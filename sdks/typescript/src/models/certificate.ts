import type { Shape } from '../core/shape.ts';
import type { Scope } from './scope.ts';

/** A client's certificate. */
export interface Certificate {
  /** The id of the certificate. */
  certificateId: string;
  /** What the certificate is for. */
  label: string;
  /** What its tokens may do. */
  scopes: Scope[];
  /** SHA-256 of its DER, base64url: what bound tokens name as `x5t#S256` (RFC 8705). */
  thumbprint: string;
  /** Whom it names. Nothing depends on it. */
  subject: string;
  /** Who it says signed it. Nothing depends on it. */
  issuer: string;
  /** Its serial number, hexadecimal. */
  serialNumber: string;
  /** From when it counts. */
  notBefore: Date;
  /** Until when it counts. */
  notAfter: Date;
  /** When it was registered. */
  createdAt: Date;
  /** Who did it. */
  createdBy: string;
  /** When it was last traded for a token, to the minute. Absent: never. */
  lastUsedAt?: Date;
  /** When it was ended. */
  revokedAt?: Date;
}

/** Where it has instants. */
export const certificateShape: Shape = {
  fields: {
    notBefore: 'instant',
    notAfter: 'instant',
    createdAt: 'instant',
    lastUsedAt: 'instant',
    revokedAt: 'instant',
  },
};
