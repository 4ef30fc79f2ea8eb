import type { DecimalInput } from '../core/values.ts';

/** How much of what is held is spent; the rest is released. Without members: all of it. */
export interface CaptureRequest {
  /** How many points. Either this or `credit`. */
  points?: number | undefined;
  /** How much store credit, in the programme's base currency. Either this or `points`. */
  credit?: DecimalInput | undefined;
}
