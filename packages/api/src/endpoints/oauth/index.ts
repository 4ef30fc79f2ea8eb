import type { Endpoint } from '../../endpoint.ts';
import { getKeySet } from './get-key-set.ts';
import { getMetadata } from './get-metadata.ts';
import { issueToken } from './issue-token.ts';

export const oauthEndpoints: readonly Endpoint[] = [issueToken, getMetadata, getKeySet];
