export type { Duration, DurationUnit } from './calendar/duration.ts';
export type { LocalDate } from './calendar/local-date.ts';
export type { Compilation, Compile, Complexity, Prepare } from './compile.ts';
export type { Diagnostic, Edit, Fix, Related, Severity, Span } from './diagnostic.ts';
export { DIAGNOSTICS, type DiagnosticCode } from './diagnostic-codes.ts';
export { DEFAULT_BUDGET, type AttributeType, type Environment } from './environment.ts';
export * from './facts.ts';
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
export type { Trace } from './trace.ts';
