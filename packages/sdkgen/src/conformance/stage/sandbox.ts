import { randomBytes, randomUUID } from 'node:crypto';
import { wallClock } from '@loyaltyos/kernel';
import type { GivenCall, Json } from '../scenario.ts';
import { API_PREFIX, takesIdempotencyKey, TOKEN_PATH, type ServedOperations } from './served-operations.ts';
import { signatureFields } from './signature.ts';

/** A call of the stage's own that was refused: the scenario cannot be played. */
export class StageCallFailed extends Error {}

interface Token {
  readonly accessToken: string;
  readonly signingKey: Buffer;
  readonly endsAt: number;
}

/** A sandbox tenant, and the calls that the stage makes in it past the proxy. Each is signed. */
export class Sandbox {
  readonly tenantSlug: string;
  readonly apiKey: string;
  readonly #serverUrl: string;
  readonly #operations: ServedOperations;
  #token: Promise<Token> | undefined;

  private constructor(serverUrl: string, operations: ServedOperations, made: { slug: string; apiKey: string }) {
    this.#serverUrl = serverUrl;
    this.#operations = operations;
    this.tenantSlug = made.slug;
    this.apiKey = made.apiKey;
  }

  /** Registers an organisation, whose first tenant is a sandbox with sample customers and rules. `name` is letters and digits. */
  static async register(serverUrl: string, operations: ServedOperations, name: string): Promise<Sandbox> {
    const answer = await fetch(`${serverUrl}${API_PREFIX}/register`, {
      method: 'POST',
      // Registrations are counted by address.
      headers: { 'content-type': 'application/json', 'x-forwarded-for': someAddress() },
      body: JSON.stringify({
        organisationName: `Stage ${name}`,
        slug: `stage-${name}`,
        name: 'Stage',
        email: `${name}@stage.example`,
        password: `a stage for ${name} ${randomUUID()}`,
      }),
    });
    const body = (await answer.json()) as { tenant: { slug: string }; apiKey: string };
    if (!answer.ok) throw new StageCallFailed(`POST /register: ${answer.status} ${JSON.stringify(body)}`);
    return new Sandbox(serverUrl, operations, { slug: body.tenant.slug, apiKey: body.apiKey });
  }

  /** `key_` and what stands between the environment and the secret. */
  get keyId(): string {
    return `key_${this.apiKey.split('_')[3] ?? ''}`;
  }

  /**
   * Makes a call whose placeholders are filled in.
   *
   * @throws StageCallFailed with what the server said, when it refuses.
   */
  async call(call: GivenCall): Promise<Json> {
    const operation = this.#operations.named(call.operation);
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(plain(call.path?.[name])),
    );
    const query = Object.entries(call.query ?? {}).map(
      ([name, value]) => `${name}=${encodeURIComponent(plain(value))}`,
    );
    const target = `${API_PREFIX}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
    const body = call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body));
    const idempotencyKey = takesIdempotencyKey(operation) ? randomUUID() : undefined;
    const { accessToken, signingKey } = await this.#freshToken();
    const signed = signatureFields(
      { method: operation.httpMethod, authority: new URL(this.#serverUrl).host, target, body, idempotencyKey },
      signingKey,
      { created: Math.floor(wallClock.now() / 1000), nonce: randomUUID(), keyId: this.keyId },
    );
    const answer = await fetch(`${this.#serverUrl}${target}`, {
      method: operation.httpMethod,
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...signed,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...preconditionOf(call),
      },
      ...(body === undefined ? {} : { body }),
    });
    const result = (await answer.json()) as Json;
    if (answer.ok) return result;
    throw new StageCallFailed(`${call.operation} of the stage: ${answer.status} ${JSON.stringify(result)}`);
  }

  /** A token of a customer's, as a shop's server would make it for a browser. */
  async customerToken(customerId: string): Promise<string> {
    const made = await this.call({ operation: 'customers.createToken', path: { customerId } });
    return (made as { accessToken: string }).accessToken;
  }

  async #freshToken(): Promise<Token> {
    const cached = await this.#token;
    if (cached !== undefined && cached.endsAt > performance.now()) return cached;
    const asked = this.#fetchToken();
    this.#token = asked;
    // The next call tries again.
    asked.catch(() => (this.#token = undefined));
    return asked;
  }

  async #fetchToken(): Promise<Token> {
    const answer = await fetch(`${this.#serverUrl}${TOKEN_PATH}`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${this.tenantSlug}:${this.apiKey}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const token = (await answer.json()) as { access_token: string; expires_in: number; signing_key: string };
    if (!answer.ok) throw new StageCallFailed(`POST ${TOKEN_PATH}: ${answer.status}`);
    const life = (token.expires_in * 1000) / 2;
    return {
      accessToken: token.access_token,
      signingKey: Buffer.from(token.signing_key, 'base64url'),
      endsAt: performance.now() + life,
    };
  }
}

function preconditionOf({ ifMatch }: GivenCall): Record<string, string> {
  if (ifMatch === undefined) return {};
  return ifMatch === '*' ? { 'if-none-match': '*' } : { 'if-match': ifMatch };
}

/** What stands in a URL. @throws StageCallFailed for a value that cannot. */
function plain(value: Json | undefined): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StageCallFailed(`${JSON.stringify(value)} stands in no URL.`);
}

/** An address of the range for private networks. */
export function someAddress(): string {
  return `10.${randomBytes(3)
    .map((byte) => byte || 1)
    .join('.')}`;
}
