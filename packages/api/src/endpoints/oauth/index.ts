import type { Endpoint } from '../../endpoint.ts';
import { getKeySet } from './get-key-set.ts';
import { getMetadata } from './get-metadata.ts';
import { introspectToken } from './introspect-token.ts';
import { issueToken } from './issue-token.ts';
import { revokeToken } from './revoke-token.ts';

export const oauthEndpoints: readonly Endpoint[] = [issueToken, revokeToken, introspectToken, getMetadata, getKeySet];
