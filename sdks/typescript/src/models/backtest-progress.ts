/** How far a trial is. */
export interface BacktestProgress {
  /** Orders run so far. */
  orders: number;
  /** Orders of the period, as far as they are counted. */
  total: number;
}
