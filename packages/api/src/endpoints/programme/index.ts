import type { Endpoint } from '../../endpoint.ts';
import { getProgramme } from './get-programme.ts';
import { putProgramme } from './put-programme.ts';

export const programmeEndpoints: readonly Endpoint[] = [getProgramme, putProgramme];
