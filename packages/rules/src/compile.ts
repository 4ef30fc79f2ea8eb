import { reportAnalysis } from './analyse/analyse.ts';
import type { Liability } from './analyse/liability.ts';
import { checkRuleSet } from './check/rule-set.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DEFAULT_BUDGET, type Environment } from './environment.ts';
import { assemble } from './ir/assemble.ts';
import { hashIr } from './ir/hash.ts';
import type { Ir } from './ir/ir.ts';
import { LIMITS } from './limits.ts';
import type { Program } from './program.ts';
import { makeReport, type Report } from './report.ts';
import { prepare } from './run/prepare.ts';
import { parse } from './syntax/parse.ts';
import type { Tree } from './syntax/tree.ts';

/** What became of a source. `program`, `ir`, `irHash` and `liability` are present exactly when no diagnostic is an error. */
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
  /** The most that one event up to 1,000 major units can earn; `analyse` answers for other totals. */
  readonly liability?: Liability;
}

/** The static worst-case cost for an order of 50 lines (0 for a source with errors), and the most that is allowed. */
export interface Complexity {
  readonly score: number;
  readonly budget: number;
}

/**
 * source -> tokens -> tree -> names and types -> IR, its cost, and a program that is ready to run. Never throws: what
 * is wrong with the source is in the diagnostics, several at once.
 */
export function compile(source: string, environment: Environment): Compilation {
  const budget = environment.budget ?? DEFAULT_BUDGET;
  const report = makeReport(source);
  const tree = parseBounded(source, report);
  const failed = (ruleSetName: string, score = 0): Compilation => ({
    ruleSetName,
    diagnostics: report.diagnostics(),
    complexity: { score, budget },
  });
  if (tree === undefined) return failed('');
  const checked = checkRuleSet(tree.root, environment, report);
  if (report.hasErrors) return failed(checked.name);
  const ir = assemble(checked, environment);
  const score = ir.complexity;
  if (score > budget) {
    const { start, end } = tree.root.name ?? tree.root;
    report.error('E701', start, end, `The rule set costs ${score} in the worst case, and ${budget} is allowed`);
    return failed(ir.name, score);
  }
  const liability = reportAnalysis(ir, environment, report, tree.root);
  return { ...failed(ir.name, score), program: prepare(ir), ir, irHash: hashIr(ir), liability };
}

/** The tree of a source of allowed size. @returns undefined when it is too large, which has been reported. */
export function parseBounded(source: string, report: Report): Tree | undefined {
  // A character is at least one byte and at most three per code unit: only in between must be counted.
  const bytes = source.length > LIMITS.sourceBytes ? source.length : new TextEncoder().encode(source).length;
  if (bytes <= LIMITS.sourceBytes) return parse(source, report);
  report.error('E701', 0, 0, `A source has at most ${LIMITS.sourceBytes / 1024} KiB`);
  return undefined;
}
