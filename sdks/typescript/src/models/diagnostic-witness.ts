import type { Shape } from '../core/shape.ts';
import type { Json } from '../core/values.ts';
import { orderRequestShape, type OrderRequest } from './order-request.ts';

/** An event that shows what a warning says; `order` is as ingesting and simulating take it. */
export interface DiagnosticWitness {
  /** The rules that apply to it. */
  rules: string[];
  /** What happened, as spec files of rule sets say it. */
  facts: Record<string, Json>;
  /** The history and counters to begin with; what is missing is 0. */
  history: Record<string, string>;
  order?: OrderRequest;
}

/** Where it has instants. */
export const diagnosticWitnessShape: Shape = { fields: { order: orderRequestShape } };
