import type { Diagnostic } from './diagnostic.ts';
import type { Environment } from './environment.ts';
import type { Ir } from './ir/ir.ts';
import type { Program } from './program.ts';

/** What became of a source. `program`, `ir` and `irHash` are present exactly when no diagnostic is an error. */
export interface Compilation {
  /** '' when the source does not say. */
  readonly ruleSetName: string;
  readonly program?: Program;
  readonly ir?: Ir;
  /** SHA-256 of the IR without its source map, over RFC 8785 JSON, in lower-case hexadecimal. */
  readonly irHash?: string;
  /** In order of their place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly complexity: Complexity;
}

/** The static worst-case cost for an order of 50 lines, and the most that is allowed. */
export interface Complexity {
  readonly score: number;
  readonly budget: number;
}

export type Compile = (source: string, environment: Environment) => Compilation;
export type Prepare = (ir: Ir) => Program;
