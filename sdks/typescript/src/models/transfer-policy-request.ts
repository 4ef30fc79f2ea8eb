/** Points from one customer to another. */
export interface TransferPolicyRequest {
  /** Whether customers may. */
  allowed: boolean;
  /** The least of one transfer. */
  minPoints?: number | undefined;
  /** The most of one transfer. */
  maxPoints?: number | undefined;
}
