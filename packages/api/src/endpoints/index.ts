import type { Endpoint } from '../endpoint.ts';
import { auditEndpoints } from './audit/index.ts';
import { apiKeyEndpoints } from './api-keys/index.ts';
import { backtestEndpoints } from './backtests/index.ts';
import { certificateEndpoints } from './certificates/index.ts';
import { customerEndpoints } from './customers/index.ts';
import { eventEndpoints } from './events/index.ts';
import { ledgerEndpoints } from './ledger/index.ts';
import { listEndpoints } from './lists/index.ts';
import { oauthEndpoints } from './oauth/index.ts';
import { operationEndpoints } from './operations/index.ts';
import { orderEndpoints } from './orders/index.ts';
import { organisationEndpoints } from './organisations/index.ts';
import { programmeEndpoints } from './programme/index.ts';
import { redemptionEndpoints } from './redemptions/index.ts';
import { ruleSetEndpoints } from './rule-sets/index.ts';
import { sandboxEndpoints } from './sandbox/index.ts';
import { securityEndpoints } from './security/index.ts';

/** Every operation of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...orderEndpoints,
  ...customerEndpoints,
  ...redemptionEndpoints,
  ...eventEndpoints,
  ...backtestEndpoints,
  ...ruleSetEndpoints,
  ...ledgerEndpoints,
  ...listEndpoints,
  ...programmeEndpoints,
  ...sandboxEndpoints,
  ...apiKeyEndpoints,
  ...certificateEndpoints,
  ...securityEndpoints,
  ...auditEndpoints,
  ...organisationEndpoints,
  ...oauthEndpoints,
  ...operationEndpoints,
];
