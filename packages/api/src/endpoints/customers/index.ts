import type { Endpoint } from '../../endpoint.ts';
import { adjustBalance } from './adjust-balance.ts';
import { convertPoints } from './convert-points.ts';
import { createToken } from './create-token.ts';
import { enrolCustomer } from './enrol-customer.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportCustomer } from './export-customer.ts';
import { getBalance } from './get-balance.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { listLedger } from './list-ledger.ts';
import { lookupCustomer } from './lookup-customer.ts';
import { transferPoints } from './transfer-points.ts';
import { updateCustomer } from './update-customer.ts';

export const customerEndpoints: readonly Endpoint[] = [
  enrolCustomer,
  listCustomers,
  lookupCustomer,
  getCustomer,
  updateCustomer,
  eraseCustomer,
  getBalance,
  listLedger,
  exportCustomer,
  createToken,
  adjustBalance,
  convertPoints,
  transferPoints,
];
