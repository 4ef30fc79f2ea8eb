import type { OpenEnum } from '../core/values.ts';

/** How far it is. */
export type BacktestStatus = OpenEnum<'queued' | 'running' | 'done' | 'cancelled' | 'failed'>;
