import type { Endpoint } from '../../endpoint.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rollApiKey } from './roll-api-key.ts';

export const apiKeyEndpoints: readonly Endpoint[] = [createApiKey, listApiKeys, rollApiKey, revokeApiKey];
