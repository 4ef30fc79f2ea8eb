import type { Loyalty } from '@loyaltyos/loyalty';

/**
 * What the API asks of the loyalty engine: one function per operation, in decoded types (exact decimals, minor units,
 * instants as milliseconds, points as bigint). What the API hands over has passed the checks that need no stored data:
 * shapes, digits, the currency's decimals, id patterns, the 24 hours ahead. What needs stored data is the engine's to
 * refuse, by throwing a `Problem`; pointers in it are relative to the order (`/currencyCode`), the API puts `/orders/3` or
 * `/order` in front where the order lay deeper. The `next` of a page comes back as `after` unchanged or not at all: the API
 * seals it into the cursor.
 */
export type Engine = Omit<Loyalty, 'worker'>;

export type {
  Activation,
  ActivationRecord,
  AdjustmentChange,
  Amount,
  Attributes,
  AttributeValue,
  Backtest,
  BacktestInput,
  BacktestReport,
  Balance,
  Cancelled,
  ClockAdvance,
  ClockAdvanced,
  Compared,
  BatchResult,
  CanonicalOrder,
  CustomerEntry as LedgerEntry,
  CustomerRecord,
  CustomerSummary,
  Deactivation,
  EnrolmentInput,
  ErasureCertificate,
  EventInput,
  EventOutcome,
  Exported,
  ExportedRecords,
  ExportSection,
  Holdings,
  Ingested,
  Keyed,
  Moved,
  MovementOutcome,
  NamedListSummary,
  NamedListVersion,
  OrderInput,
  OrderLineInput,
  OrderOutcome,
  Page,
  PageQuery,
  PostedTransaction,
  Profile,
  ProfileChange,
  Programme,
  ProgrammeDocument,
  Redeemed,
  Redemption,
  RedemptionOutcome,
  Refund,
  RefundOutcome,
  Returned,
  ReturnInput,
  ReturnOutcome,
  RuleSetDiff,
  RuleSetSummary,
  RuleSetValidation,
  RuleSetVersionSummary,
  RuleShare,
  Share,
  SimulationInput,
  SimulationOutcome,
  StoredOrder,
  ToldEvent,
  Units,
} from '@loyaltyos/loyalty';
export type { Receipt } from '@loyaltyos/ledger';
export { ENTRY_KINDS as ENTRY_TYPES } from '@loyaltyos/ledger';
