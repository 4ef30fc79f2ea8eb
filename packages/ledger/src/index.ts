export { EMPTY_ACCOUNT, type AccountState } from './account-state.ts';
export { Book, type Page, type TellDue, type TransactionContext } from './book.ts';
export type { Draft, Grant, Holder, NegativePolicy, Voided } from './draft.ts';
export type { Due } from './due.ts';
export { readDueCustomers, readNextDue } from './due-accounts.ts';
export { freeOf, isSameLot, type Lot, type LotPlace, type LotShare } from './lot.ts';
export { readLotPage, type LotOfCustomer } from './lot-page.ts';
export type { LotNeed } from './read-lots.ts';
export type { Account, Bucket, EntryKind } from './codes.ts';
export { ACCOUNT_CODES, accountOfCode, BUCKET_CODES, ENTRY_KINDS, KIND_CODES } from './codes.ts';
export { commitBatch, type Outcome } from './commit-batch.ts';
export { commitCommand } from './commit-command.ts';
export type { BatchPlace, LaneCommand, LaneScope, LaneWork, PlacedCommand } from './lane-command.ts';
export { DEFAULT_LANE_LIMITS, type LaneLimits } from './lane.ts';
export { Lanes } from './lanes.ts';
export { isOfOneMember, withRetries } from './retries.ts';
export { readLedgerPage, type LedgerEntry, type LedgerPageQuery, type LedgerPlace } from './ledger-page.ts';
export { LARGEST_BALANCE, type LotSource } from './posting.ts';
export { readAccounts } from './read-accounts.ts';
export { buildReceipt } from './proof/build-receipt.ts';
export { exportLedger } from './proof/export-ledger.ts';
export {
  readTransaction,
  type LedgerTransaction,
  type TransactionEntry,
  type TransactionIssuerPosting,
  type TransactionLot,
  type TransactionUse,
} from './proof/read-transaction.ts';
export type { Receipt } from './proof/receipt.ts';
export { verifyExport, type ExportVerification } from './proof/verify-export.ts';
export { ReceiptRefused, verifyReceipt, type Proven } from './proof/verify-receipt.ts';
export { readStanding, readStandingAt, type Holding, type Standing } from './standing.ts';
export { formatTransactionId, parseTransactionId } from './transaction-id.ts';
export type { Finding, FindingCode } from './verify/finding.ts';
export { verifyLedger, type FurtherCheck, type StripePositions, type Verification } from './verify/verify-ledger.ts';
export { parseState, stateText, type VerifyState } from './verify/verify-state.ts';
