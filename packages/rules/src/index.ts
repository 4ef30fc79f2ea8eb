export { analyse, type Analysis, type AnalysisOptions } from './analyse/analyse.ts';
export {
  DEFAULT_TOTAL,
  liability,
  type Liability,
  type LiabilityBound,
  type LiabilityOptions,
  type RuleLiability,
} from './analyse/liability.ts';
export type { Witness } from './analyse/witness.ts';
export type { Duration, DurationUnit } from './calendar/duration.ts';
export {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  parseLocalDate,
  type CalendarDay,
  type DayNumber,
  type LocalDate,
} from './calendar/local-date.ts';
export { counterDay, counterDays, historyWindow, type DayRange, type InstantRange } from './calendar/periods.ts';
export { zoneNamed, type LocalTime, type Zone } from './calendar/zone.ts';
export { compile, type Compilation, type Complexity } from './compile.ts';
export type { Diagnostic, Edit, Fix, Related, Severity, Span } from './diagnostic.ts';
export { DIAGNOSTICS, type DiagnosticCode } from './diagnostic-codes.ts';
export { DEFAULT_BUDGET, type AttributeType, type Environment } from './environment.ts';
export * from './facts.ts';
export { format } from './format/format.ts';
export { hashIr } from './ir/hash.ts';
export type { Ir } from './ir/ir.ts';
export type { Account, CounterNeed, CounterScope, History, HistoryNeed, Need, Period } from './needs.ts';
export {
  MOST_GRANTED,
  type CounterShare,
  type Expiry,
  type Grant,
  type Outcome,
  type TracedOutcome,
} from './outcome.ts';
export type { Program } from './program.ts';
export { prepare } from './run/prepare.ts';
export { checkSpec, SpecUnreadable } from './spec/check-spec.ts';
export type { Difference } from './spec/differences.ts';
export { readFacts, readHistory } from './spec/read-facts.ts';
export { majorText, reportOnSpec, type CaseReport, type SpecReport } from './spec/report-on-spec.ts';
export { SPEC_ENVIRONMENT, type Spec, type SpecCase, type SpecFacts, type SpecLine } from './spec/spec.ts';
export type * from './trace.ts';
export { grantDates, type GrantDates } from './calendar/grant-dates.ts';
