import type { CallFacts, Identity, Introspection, Organisations, Origin } from '@loyaltyos/identity';
import type { Json } from '@loyaltyos/kernel';
import type { Caller } from './principal.ts';

/** What of a request, apart from its token, may decide who is calling. */
export interface RequestFacts extends CallFacts {
  /** The socket's address; never a header's. */
  readonly remoteAddress: string;
  readonly method: string;
  /** The target as it was sent, query included. */
  readonly target: string;
}

/** What identity does for the API as it is: one verb per operation, which checks what needs stored data and audits. */
export type AuthorityVerbs = Pick<
  Identity,
  | 'createApiKey'
  | 'listApiKeys'
  | 'revokeApiKey'
  | 'rollApiKey'
  | 'registerCertificate'
  | 'listCertificates'
  | 'revokeCertificate'
  | 'getSecurityPolicy'
  | 'putSecurityPolicy'
  | 'checkSignature'
>;

/**
 * What the API asks of identity.
 */
export interface Authority extends AuthorityVerbs {
  /** Organisations and their people. */
  readonly organisations: Omit<Organisations, 'inviteByOperator' | 'dropOld' | 'clear'>;
  /** The principal of a bearer token. Throws `invalid-token` (401), without saying what was wrong with it. */
  authenticate(bearer: string, facts: RequestFacts): Promise<Caller>;
  /** Whether the bearer token was found good a moment ago: costs nothing to ask, and promises nothing. */
  remembers(bearer: string): boolean;
  /** RFC 6749, 4.4. Throws `invalid-client` (401) and `invalid-scope` (400); unknown client and wrong secret are alike. */
  issueToken(grant: ClientCredentials, facts: RequestFacts): Promise<IssuedToken>;
  /** RFC 7009: of a token that is not the client's there is nothing to do. Refuses as `issueToken` does. */
  revokeToken(client: ClientCredentials, token: string, facts: RequestFacts & { origin?: Origin }): Promise<void>;
  /** RFC 7662: of a token that is not the client's it says that it is not active. Refuses as `issueToken` does. */
  introspectToken(client: ClientCredentials, token: string, facts: RequestFacts): Promise<Introspection>;
  /** The JSON Web Key Set (RFC 7517) that verifies our tokens: public keys only. */
  keySet(): Promise<Json>;
  /** The JSON Web Key Set that verifies the blocks of the ledger: public keys only. */
  ledgerKeySet(): Promise<Json>;
}

export interface ClientCredentials {
  readonly clientId: string;
  /** Absent: the client shows its certificate. */
  readonly clientSecret?: string;
  /** Absent: all that the key has. */
  readonly scopes?: readonly string[];
}

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
  /** What the caller signs requests with, base64url; absent where signatures are off. */
  readonly signingKey?: string;
}
