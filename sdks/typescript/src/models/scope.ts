import type { OpenEnum } from '../core/values.ts';

/** A scope. */
export type Scope = OpenEnum<
  | 'orders:write'
  | 'orders:read'
  | 'customers:write'
  | 'customers:read'
  | 'customers:token'
  | 'customers:erase'
  | 'pii:read'
  | 'points:redeem'
  | 'points:adjust'
  | 'points:adjust:unlimited'
  | 'ledger:read'
  | 'programme:read'
  | 'programme:write'
  | 'sandbox:write'
  | 'rules:read'
  | 'rules:write'
  | 'rules:activate'
  | 'keys:read'
  | 'keys:write'
  | 'security:read'
  | 'security:write'
  | 'audit:read'
>;
