/** Points from one customer to another. */
export interface TransferPolicy {
  /** Whether customers may. */
  allowed: boolean;
  /** The least of one transfer. */
  minPoints?: number;
  /** The most of one transfer. */
  maxPoints?: number;
}
