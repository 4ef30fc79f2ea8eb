import type { Diagnostic } from '../diagnostic.ts';
import type { Environment } from '../environment.ts';
import type { Ir } from '../ir/ir.ts';
import { makeReport, type Report } from '../report.ts';
import { parse } from '../syntax/parse.ts';
import type { RuleSetNode } from '../syntax/tree.ts';
import { constantConditions } from './constant-conditions.ts';
import { dateGaps } from './date-gaps.ts';
import { deadCaps } from './dead-caps.ts';
import type { Finding } from './finding.ts';
import { DEFAULT_TOTAL, eventBounds, type Liability, type LiabilityOptions } from './liability.ts';
import { overlaps } from './overlaps.ts';
import { placesOf } from './places.ts';
import { shadowedRules } from './shadowed-rules.ts';
import { sharedCaps } from './shared-caps.ts';
import { studyOf } from './study.ts';
import { unboundedLiability } from './unbounded-liability.ts';
import { unreachableRules } from './unreachable-rules.ts';

export interface Analysis {
  /** Warnings alone, W801 to W808, in order of their place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly liability: Liability;
}

export interface AnalysisOptions extends LiabilityOptions {
  /** What the IR was compiled from: without it, every place is in line 1, and limits stand where their rule does. */
  readonly source?: string;
}

/**
 * What can be proved about a compiled rule set. `compile` does this with every source; here it is for an IR that was
 * stored, or for another total. Deterministic, and bounded: what is not settled within the bounds is not reported.
 *
 * @throws RangeError when the total is no decimal text, or negative.
 */
export function analyse(ir: Ir, environment: Environment, { source = '', ...options }: AnalysisOptions = {}): Analysis {
  const report = makeReport(source);
  const root = source === '' ? undefined : parse(source, makeReport(source)).root;
  const liability = reportAnalysis(ir, environment, report, root, options);
  return { diagnostics: report.diagnostics(), liability };
}

/** Puts the warnings in the report. @returns the liability of one event up to the stated total. */
export function reportAnalysis(
  ir: Ir,
  environment: Environment,
  report: Report,
  root: RuleSetNode | undefined,
  { total = DEFAULT_TOTAL }: LiabilityOptions = {},
): Liability {
  const places = placesOf(ir, root);
  const study = studyOf(ir);
  const bounds = eventBounds(ir, { total });
  const unreachable = unreachableRules(study, places);
  const shadowed = shadowedRules(study, places);
  const findings: Finding[] = [
    ...unreachable,
    ...constantConditions(study),
    ...shadowed,
    ...overlaps(study, environment, places, new Set(shadowed.map(({ at }) => at.start))),
    ...deadCaps(study, places),
    ...unboundedLiability(ir, bounds, places),
    ...dateGaps(ir, places),
    ...sharedCaps(ir, places),
  ];
  for (const { code, at, message, ...details } of findings) report.error(code, at.start, at.end, message, details);
  return { bounds: bounds.map(({ bound }) => bound) };
}
