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
export { createLoyalty, type Loyalty } from './loyalty.ts';
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
export type { Page, PageQuery, Replayable } from './page.ts';
export { createProgramme } from './programme/create-programme.ts';
export { rulesEnvironment, type Programme, type ProgrammeDocument, type Tier } from './programme/programme.ts';
export type {
  Activation,
  ActivationInput,
  RuleSetSummary,
  RuleSetValidation,
  RuleSetVersion,
  RuleSetVersionSummary,
  SavedRuleSet,
  VersionStatus,
} from './rule-sets/rule-set.ts';
export { SAMPLE_PROGRAMME } from './sandbox/sample-programme.ts';
export { seedSandbox } from './sandbox/seed-sandbox.ts';
