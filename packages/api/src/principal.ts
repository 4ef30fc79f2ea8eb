export type { Principal, Tenant } from '@loyaltyos/identity';
