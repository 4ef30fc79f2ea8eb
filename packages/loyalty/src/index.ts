export { verifyAudit } from './audit/verify-audit.ts';
export type {
  Backtest,
  BacktestInput,
  BacktestReport,
  BacktestStatus,
  Compared,
  Totals,
} from './backtests/backtest.ts';
export type {
  Address,
  Balance,
  CustomerEntry,
  CustomerQuery,
  CustomerRecord,
  CustomerSummary,
  Enrolled,
  EnrolmentInput,
  LedgerQuery,
  NextTier,
  Profile,
} from './customers/customer.ts';
export type { NamedListSummary, NamedListVersion } from './lists/list.ts';
export { createLoyalty, type Loyalty, type RunningLoyalty } from './loyalty.ts';
export type { CustomerUpdate } from './customers/update-customer.ts';
export type { ProfileChange } from './customers/merge-profile.ts';
export { applyErasures, findForeignErasures, type AppliedErasures } from './erasure/apply-erasures.ts';
export type { ErasureCertificate, ErasureFacts } from './erasure/certificate.ts';
export type { Erased } from './erasure/erase-customer.ts';
export { readErasures } from './erasure/read-erasures.ts';
export { isCertified } from './erasure/sign-certificate.ts';
export type {
  Exported,
  ExportedRecords,
  ExportQuery,
  ExportSection,
  ReceivedEvent,
  ToldEvent,
} from './export/exported.ts';
export { ledgerKeySet, sealKeys } from './sealing/seal-keys.ts';
export type { PostedTransaction } from './transactions/transaction.ts';
export { lineAmount } from './orders/line-amount.ts';
export { verifyOrders } from './orders/verify-orders.ts';
export type {
  Attributes,
  AttributeValue,
  BatchResult,
  CanonicalOrder,
  Ingested,
  OrderInput,
  OrderLineInput,
  OrderOutcome,
  OrderStatus,
  RuleSetVersionRef,
  RuleShare,
  SimulatedProgram,
  SimulationInput,
  SimulationOutcome,
  StoredOrder,
  TierChange,
} from './orders/order.ts';
export type {
  Cancelled,
  Holdings,
  Refund,
  RefundOutcome,
  Returned,
  ReturnInput,
  ReturnOutcome,
} from './orders/refund.ts';
export type { EventIngested, EventInput, EventOutcome } from './events/event.ts';
export type {
  AdjustmentChange,
  AdjustmentInput,
  ConversionInput,
  Moved,
  MovementOutcome,
  TransferInput,
} from './movements/movement.ts';
export type {
  Amount,
  CaptureInput,
  Keyed,
  Redeemed,
  Redemption,
  RedemptionChange,
  RedemptionInput,
  RedemptionOutcome,
  RedemptionQuery,
  RedemptionStatus,
  Units,
} from './redemptions/redemption.ts';
export type { ClockAdvance, ClockAdvanced } from './sandbox/clock.ts';
export type { Page, PageQuery, Replayable } from './page.ts';
export type { DeclarationChange } from './rule-sets/changed-declarations.ts';
export type { LineChange } from './rule-sets/changed-lines.ts';
export type { RuleSetDiff } from './rule-sets/diff-rule-set.ts';
export type { Share } from './rule-sets/share.ts';
export { createProgramme } from './programme/create-programme.ts';
export {
  PROGRAMME_DEFAULTS,
  rulesEnvironment,
  type Programme,
  type ProgrammeDocument,
  type Tier,
} from './programme/programme.ts';
export type {
  Activation,
  ActivationInput,
  ActivationRecord,
  Deactivation,
  RuleSetSummary,
  RuleSetValidation,
  RuleSetVersion,
  RuleSetVersionSummary,
  SavedRuleSet,
  VersionStatus,
} from './rule-sets/rule-set.ts';
export { SAMPLE_PROGRAMME } from './sandbox/sample-programme.ts';
export { seedSandbox } from './sandbox/seed-sandbox.ts';
export { KEYS_WORK } from './work/keep-keys.ts';
