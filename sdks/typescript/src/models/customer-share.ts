/** The customers that a version runs for: their place in the experiment never changes. */
export interface CustomerShare {
  /** What is tried out. Rule sets of one experiment place each customer alike. */
  experiment: string;
  /** Customers placed here or behind it. In hundredths of a percent: 5000 is half of all customers. */
  fromBasisPoints: number;
  /** Customers placed before it. In hundredths of a percent: 5000 is half of all customers. */
  toBasisPoints: number;
}
