import type { Column } from './columns.ts';

/** How the native tests of a language are found and run: `src/languages/<language>/toolchain.ts` gives one. */
export interface LanguageTests {
  /** The columns that it fills. */
  readonly columns: readonly Column[];
  /** Whether this machine has what it takes. Never throws for what is missing. */
  find(): Promise<Toolchain>;
  /**
   * Runs the conformance tests against a stage, and gives a result for each scenario that its reports tell of. Tests that fail
   * are results; it throws when the tests could not be run at all, and says what the tools said. At least eight run at a time:
   * most of what they do is wait, in one scenario for 24 s. A stage has room for 48.
   */
  runConformance(run: ConformanceRun): Promise<readonly ScenarioResult[]>;
}

export type Toolchain =
  /** For people: `Python 3.11.2, httpx 0.28.1`. */
  | { readonly found: true; readonly version: string }
  /** For people: `Maven is not on the PATH`. */
  | { readonly found: false; readonly reason: string };

export interface ConformanceRun {
  /** What `LOYALTYOS_STAGE_URL` is set to. */
  readonly stageUrl: string;
  /** An empty folder for reports, which is gone afterwards. */
  readonly reportFolder: string;
}

export interface ScenarioResult {
  readonly column: Column;
  /** The id of the scenario: the name of the native test. */
  readonly scenario: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly message: string;
  readonly tookMs: number;
}
