/** A token that stands for one customer. */
export interface CustomerToken {
  /** The merchant's id of the customer. */
  customerId: string;
  /** What the browser sends as `Authorization: Bearer`. */
  accessToken: string;
  /** How it is sent. */
  tokenType: 'Bearer';
  /** Seconds that it is good for. */
  expiresIn: number;
  /** What it may do, about the customer alone. */
  scopes: string[];
}
