import type { Endpoint } from '../../endpoint.ts';
import { getSecurityPolicy } from './get-security-policy.ts';
import { putSecurityPolicy } from './put-security-policy.ts';

export const securityEndpoints: readonly Endpoint[] = [getSecurityPolicy, putSecurityPolicy];
