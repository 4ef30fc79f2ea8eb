import type { Shape } from '../core/shape.ts';
import { apiKeyShape, type ApiKey } from './api-key.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './scope.ts';

/** An API key in place of another one, and that one as it is now. */
export interface RolledApiKey {
  /** The id of the API key: not its secret. */
  keyId: string;
  /** What the key is for. */
  label: string;
  /** What its tokens may do. */
  scopes: Scope[];
  /** Where it is good. */
  environment: Environment;
  /** When it was made. */
  createdAt: Date;
  /** Who did it. */
  createdBy: string;
  /** When it ends by itself. Absent: never. */
  expiresAt?: Date;
  /** When it was last traded for a token, to the minute. Absent: never. */
  lastUsedAt?: Date;
  /** When it was ended. */
  revokedAt?: Date;
  /** The id of the API key: not its secret. */
  replaces?: string;
  /** The whole key: the `client_secret` of the token endpoint. It is shown this once. */
  secret: string;
  replaced: ApiKey;
}

/** Where it has instants. */
export const rolledApiKeyShape: Shape = {
  fields: {
    createdAt: 'instant',
    expiresAt: 'instant',
    lastUsedAt: 'instant',
    revokedAt: 'instant',
    replaced: apiKeyShape,
  },
};
