/** How many points go to whom. */
export interface PointsTransferRequest {
  /** The merchant's id of the customer. */
  toCustomerId: string;
  /** How many points, within the programme's limits for one transfer. */
  points: number;
  /** Why. A code of yours, no free text. */
  reason?: string | undefined;
}
