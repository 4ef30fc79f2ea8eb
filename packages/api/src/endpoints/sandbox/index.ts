import type { Endpoint } from '../../endpoint.ts';
import { advanceClock } from './advance-clock.ts';

export const sandboxEndpoints: readonly Endpoint[] = [advanceClock];
