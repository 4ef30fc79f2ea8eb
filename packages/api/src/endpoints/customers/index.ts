import type { Endpoint } from '../../endpoint.ts';
import { adjustBalance } from './adjust-balance.ts';
import { convertPoints } from './convert-points.ts';
import { enrolCustomer } from './enrol-customer.ts';
import { getBalance } from './get-balance.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { listLedger } from './list-ledger.ts';
import { transferPoints } from './transfer-points.ts';

export const customerEndpoints: readonly Endpoint[] = [
  enrolCustomer,
  listCustomers,
  getCustomer,
  getBalance,
  listLedger,
  adjustBalance,
  convertPoints,
  transferPoints,
];
