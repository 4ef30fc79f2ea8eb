/** What a customer's erasure did, as it is certified. Instants are RFC 3339 in UTC, of wall time. Holds no PII. */
export interface ErasureFacts {
  readonly certificateId: string;
  readonly tenantId: string;
  readonly customerId: string;
  /** When the customer was erased: nothing about the person can be read from then on. */
  readonly erasedAt: string;
  /** When the customer's key was destroyed. */
  readonly shreddedAt: string;
  /** From when no backup can show anything either: the keys that one would need are destroyed by then. */
  readonly backupHorizonAt: string;
  readonly destroyed: {
    /** The key under which everything personal lay. False: nothing ever was encrypted. */
    readonly dataKey: boolean;
    readonly profile: boolean;
    /** What the customer was found by. */
    readonly emailIndex: boolean;
    /** Returns that waited for orders of the customer. */
    readonly parkedReturns: number;
  };
  /** Where the ledger tells of it: sums and hashes before and after are the same. Its receipt proves when. */
  readonly ledgerTransactionId: string;
}

/** The facts, signed. */
export interface ErasureCertificate extends ErasureFacts {
  /** A JWS in compact form (RFC 7515) whose payload is the facts, by a key that signs the ledger's blocks (EdDSA, RFC 8037). */
  readonly signature: string;
}
