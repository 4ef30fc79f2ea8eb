import type { OpenEnum } from '../core/values.ts';

/** `shared-caps`: caps of all customers together were taken up customer by customer, not in order of time. */
export type BacktestApproximation = OpenEnum<'shared-caps'>;
