import type { Command } from '../command.ts';
import { importOrders } from './import.ts';
import { keyCreate } from './key-create.ts';
import { ledgerVerify } from './ledger-verify.ts';
import { migrateSchema } from './migrate.ts';
import { rulesCheck } from './rules-check.ts';
import { rulesExplain } from './rules-explain.ts';
import { rulesFmt } from './rules-fmt.ts';
import { rulesSimulate } from './rules-simulate.ts';
import { rulesTest } from './rules-test.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { tenantCreate } from './tenant-create.ts';

/** The commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  start,
  serve,
  migrateSchema,
  tenantCreate,
  keyCreate,
  importOrders,
  ledgerVerify,
  rulesCheck,
  rulesFmt,
  rulesTest,
  rulesExplain,
  rulesSimulate,
];
