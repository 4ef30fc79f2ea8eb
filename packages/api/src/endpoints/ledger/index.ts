import type { Endpoint } from '../../endpoint.ts';
import { getLedgerKeys } from './get-ledger-keys.ts';
import { getReceipt } from './get-receipt.ts';
import { getTransaction } from './get-transaction.ts';

export const ledgerEndpoints: readonly Endpoint[] = [getTransaction, getReceipt, getLedgerKeys];
