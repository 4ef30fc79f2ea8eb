import type { Instant } from '@loyaltyos/kernel';
import type { Scope } from '../scopes.ts';

/** What is known of a client's certificate. */
export interface ClientCertificate {
  /** `crt_...` */
  readonly certificateId: string;
  readonly tenantId: string;
  /** For people. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of its DER, base64url: `x5t#S256` (RFC 8705, 3.1). */
  readonly thumbprint: string;
  /** As the certificate says; nothing depends on them. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly createdAt: Instant;
  /** The id of the principal who registered it. */
  readonly createdBy: string;
  /** When it was last traded for a token, to the minute. Absent: never. */
  readonly lastUsedAt?: Instant;
  readonly revokedAt?: Instant;
}

/** The columns of a `CertificateRow`. */
export const CERTIFICATE_COLUMNS =
  'tenant_id, certificate_id, label, scopes, thumbprint, subject, issuer, serial_number, not_before, not_after, ' +
  'created_at, created_by, last_used_at, revoked_at';

/** The columns of `client_certificate` as they come from the database. */
export interface CertificateRow {
  readonly tenant_id: string;
  readonly certificate_id: string;
  readonly label: string;
  readonly scopes: Scope[];
  readonly thumbprint: Buffer;
  readonly subject: string;
  readonly issuer: string;
  readonly serial_number: string;
  readonly not_before: Instant;
  readonly not_after: Instant;
  readonly created_at: Instant;
  readonly created_by: string;
  readonly last_used_at: Instant | null;
  readonly revoked_at: Instant | null;
}

export function certificateFromRow(row: CertificateRow): ClientCertificate {
  return {
    certificateId: row.certificate_id,
    tenantId: row.tenant_id,
    label: row.label,
    scopes: row.scopes,
    thumbprint: row.thumbprint.toString('base64url'),
    subject: row.subject,
    issuer: row.issuer,
    serialNumber: row.serial_number,
    notBefore: row.not_before,
    notAfter: row.not_after,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}
