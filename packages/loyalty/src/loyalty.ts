import type { Database } from '@loyaltyos/database';
import type { Identity, Principal } from '@loyaltyos/identity';
import { wallClock, type Clock, type Instant } from '@loyaltyos/kernel';
import { Lanes, type LaneLimits } from '@loyaltyos/ledger';
import { listAudit } from './audit/list-audit.ts';
import { cancelBacktest } from './backtests/cancel-backtest.ts';
import { BACKTEST_WORK, createBacktest } from './backtests/create-backtest.ts';
import { getBacktest, listBacktests } from './backtests/get-backtest.ts';
import { runBacktest } from './backtests/run-backtest.ts';
import { businessTimeNow } from './business-time.ts';
import type { Context } from './context.ts';
import { createCustomerToken } from './customers/create-customer-token.ts';
import { enrolCustomer } from './customers/enrol-customer.ts';
import { getBalance } from './customers/get-balance.ts';
import { getCustomer } from './customers/get-customer.ts';
import { listCustomers } from './customers/list-customers.ts';
import { listLedger } from './customers/list-ledger.ts';
import { lookupCustomer } from './customers/lookup-customer.ts';
import { updateCustomer } from './customers/update-customer.ts';
import { eraseCustomer } from './erasure/erase-customer.ts';
import { exportCustomer } from './export/export-customer.ts';
import { getList, listLists } from './lists/get-list.ts';
import { HeldLists } from './lists/held-lists.ts';
import { putList } from './lists/put-list.ts';
import { ingestEvent } from './events/ingest-event.ts';
import { adjustBalance } from './movements/adjust-balance.ts';
import { convertPoints } from './movements/convert-points.ts';
import { transferPoints } from './movements/transfer-points.ts';
import { cancelOrder } from './orders/cancel-order.ts';
import { returnOrder } from './orders/return-order.ts';
import { captureRedemption } from './redemptions/capture-redemption.ts';
import { getRedemption, listRedemptions } from './redemptions/get-redemption.ts';
import { redeem } from './redemptions/redeem.ts';
import { releaseRedemption } from './redemptions/release-redemption.ts';
import { reverseRedemption } from './redemptions/reverse-redemption.ts';
import { getOrder } from './orders/get-order.ts';
import { ingestOrder, ingestOrders } from './orders/ingest-order.ts';
import { PARKED_RETURNS_WORK } from './orders/return-order.ts';
import { memberLaneWork } from './lane/member-lane.ts';
import { simulateOrder } from './orders/simulate-order.ts';
import { runSealing, SEAL_WORK } from './sealing/run-sealing.ts';
import { getReceipt } from './transactions/get-receipt.ts';
import { getTransaction } from './transactions/get-transaction.ts';
import { activateRuleSet } from './rule-sets/activate-rule-set.ts';
import { deactivateRuleSet } from './rule-sets/deactivate-rule-set.ts';
import { diffRuleSet } from './rule-sets/diff-rule-set.ts';
import { getRuleSet } from './rule-sets/get-rule-set.ts';
import { getRuleSetVersion } from './rule-sets/get-rule-set-version.ts';
import { listActivations } from './rule-sets/list-activations.ts';
import { listRuleSets } from './rule-sets/list-rule-sets.ts';
import { PreparedPrograms } from './rule-sets/prepared-programs.ts';
import { getProgramme } from './programme/get-programme.ts';
import { putProgramme } from './programme/put-programme.ts';
import { saveRuleSet } from './rule-sets/save-rule-set.ts';
import { reviewTiers, TIER_REVIEW } from './tiers/review-tiers.ts';
import { validateRuleSet } from './rule-sets/validate-rule-set.ts';

import { advanceClock } from './sandbox/advance-clock.ts';
import { runParkedReturns, runSweeps, scheduleMissing, SWEEP_WORK } from './sweeps/run-sweeps.ts';
import { KEYS_WORK, runKeyKeeping, scheduleKeys } from './work/keep-keys.ts';
import type { LeasedWork } from './work/stored-work.ts';
import { Worker } from './work/worker.ts';

/** The verbs of the engine, in the order of the table; each is a file of its own that says what it throws. */
const VERBS = {
  ingestOrder,
  ingestOrders,
  getOrder,
  simulateOrder,
  cancelOrder,
  returnOrder,
  ingestEvent,
  redeem,
  getRedemption,
  listRedemptions,
  captureRedemption,
  releaseRedemption,
  reverseRedemption,
  adjustBalance,
  convertPoints,
  transferPoints,
  enrolCustomer,
  getCustomer,
  lookupCustomer,
  updateCustomer,
  exportCustomer,
  eraseCustomer,
  createCustomerToken,
  listCustomers,
  getBalance,
  listLedger,
  listRuleSets,
  getRuleSet,
  getRuleSetVersion,
  saveRuleSet,
  validateRuleSet,
  activateRuleSet,
  deactivateRuleSet,
  listActivations,
  diffRuleSet,
  putList,
  getList,
  listLists,
  createBacktest,
  listBacktests,
  getBacktest,
  cancelBacktest,
  getProgramme,
  putProgramme,
  advanceClock,
  getTransaction,
  getReceipt,
  listAudit,
} as const;

type Verbs = typeof VERBS;

/** What a verb is told besides who asks: one thing, or nothing. */
type InputOf<Taken> = Taken extends readonly [Context, Principal, ...infer Input] ? Input : never;

/** The engine: every verb, bound to one database. */
export type Loyalty = {
  readonly [Verb in keyof Verbs]: (
    principal: Principal,
    ...input: InputOf<Parameters<Verbs[Verb]>>
  ) => ReturnType<Verbs[Verb]>;
} & {
  /** The tenant's business time, which orders may be at most 24 hours ahead of. */
  businessTime(principal: Principal): Promise<Instant>;
};

/** The engine with its worker. */
export type RunningLoyalty = Loyalty & {
  /** Does what is due behind the answers; start it in processes that are to. */
  readonly worker: Worker;
  /** Does all that is due of a tenant now, without waiting for the worker's next turn. */
  sweep(tenantId: string): Promise<void>;
};

/** Starts the engine on a migrated database. It holds no connection of its own; its worker is the caller's to start and stop. */
export function createLoyalty(parts: {
  database: Database;
  /** Business time. */
  clock: Clock;
  identity: Identity;
  laneLimits?: LaneLimits;
  /** Told of a bug that one order of a batch met. */
  onDefect?: (cause: unknown) => void;
  /** Told of work behind the answers that failed and will be begun again. */
  onWorkFailure?: (work: LeasedWork, error: unknown) => void;
  /** Told when this process begins to be unable to look for such work. */
  onWorkBlind?: (error: unknown) => void;
}): RunningLoyalty {
  const { database, clock, identity, laneLimits, onDefect = () => {} } = parts;
  const programs = new PreparedPrograms();
  const lists = new HeldLists();
  const work = memberLaneWork({ clock, identity, programs, lists });
  const lanes = new Lanes({ database, clock, work, ...(laneLimits === undefined ? {} : { limits: laneLimits }) });
  const context: Context = {
    database,
    clock,
    identity,
    programs,
    lists,
    work,
    lanes,
    wakeWorkers: () => worker.wake(),
    onDefect,
  };
  const worker = new Worker({
    database,
    clock: wallClock,
    kinds: {
      [BACKTEST_WORK]: { handle: (due, signal) => runBacktest(context, due, signal), atOnce: 2 },
      [TIER_REVIEW]: { handle: (due, signal) => reviewTiers(context, due, signal), atOnce: 1 },
      [SWEEP_WORK]: { handle: (due, signal) => runSweeps(context, wallClock, due, { signal }), atOnce: 2 },
      [SEAL_WORK]: { handle: (due, signal) => runSealing(context, wallClock, due, signal), atOnce: 2 },
      [PARKED_RETURNS_WORK]: {
        handle: (due, signal) => runParkedReturns(context, wallClock, due, { signal }),
        atOnce: 1,
      },
      [KEYS_WORK]: { handle: (_, signal) => runKeyKeeping(identity, wallClock, signal), atOnce: 1 },
    },
    prepare: async () => {
      await scheduleKeys(database, wallClock.now());
      for (const kind of [SWEEP_WORK, SEAL_WORK]) await scheduleMissing(database, kind, wallClock.now());
    },
    onFailure: parts.onWorkFailure ?? (() => {}),
    ...(parts.onWorkBlind === undefined ? {} : { onBlind: parts.onWorkBlind }),
  });
  const bound = Object.entries(VERBS).map(([name, verb]) => {
    const call = verb as (context: Context, principal: Principal, input: unknown) => unknown;
    return [name, (principal: Principal, input: unknown) => call(context, principal, input)];
  });
  return {
    ...(Object.fromEntries(bound) as Loyalty),
    businessTime: (principal) => businessTimeNow(context, principal),
    worker,
    sweep: async (tenantId) => {
      await runSweeps(context, wallClock, { tenantId }, { maxSteps: Infinity });
    },
  };
}
