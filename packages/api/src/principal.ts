export type { Caller, Principal, Tenant } from '@loyaltyos/identity';
