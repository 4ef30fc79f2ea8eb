import type { Shape } from '../core/shape.ts';
import type { Complexity } from './complexity.ts';
import { diagnosticShape, type Diagnostic } from './diagnostic.ts';
import type { Liability } from './liability.ts';
import type { Simulation } from './simulation.ts';

/** What is to be said about a source. */
export interface RuleSetValidation {
  /** Whether it could be saved. */
  valid: boolean;
  /** Errors and warnings, in order of their place. */
  diagnostics: Diagnostic[];
  complexity?: Complexity;
  liability?: Liability;
  preview?: Simulation;
}

/** Where it has instants. */
export const ruleSetValidationShape: Shape = { fields: { diagnostics: { list: diagnosticShape } } };
