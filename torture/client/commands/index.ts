import type { CommandKind } from '../command.ts';
import { adjustBalance } from './adjust-balance.ts';
import { cancelOrder } from './cancel-order.ts';
import { capture } from './capture.ts';
import { convertPoints } from './convert-points.ts';
import { enrolCustomer } from './enrol-customer.ts';
import { eraseCustomer } from './erase-customer.ts';
import { hold } from './hold.ts';
import { ingestBatch } from './ingest-batch.ts';
import { ingestEvent } from './ingest-event.ts';
import { ingestOrder } from './ingest-order.ts';
import { orderForErased } from './order-for-erased.ts';
import { redeem } from './redeem.ts';
import { release } from './release.ts';
import { returnEarly } from './return-early.ts';
import { returnOrder } from './return-order.ts';
import { reverse } from './reverse.ts';
import { transferPoints } from './transfer-points.ts';

/** Everything that the client does. */
export const COMMAND_KINDS: readonly [CommandKind, ...CommandKind[]] = [
  ingestOrder,
  ingestBatch,
  enrolCustomer,
  returnOrder,
  returnEarly,
  cancelOrder,
  redeem,
  hold,
  capture,
  release,
  reverse,
  adjustBalance,
  convertPoints,
  transferPoints,
  ingestEvent,
  eraseCustomer,
  orderForErased,
];
