import { twelve } from './twelve/twelve.ts';
import { twenty } from './twenty/twenty.ts';
import type { Workload } from './workload.ts';

export const WORKLOADS: readonly Workload[] = [twelve, twenty];
