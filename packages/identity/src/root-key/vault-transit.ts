import { setTimeout as sleep } from 'node:timers/promises';
import { canonicalJson, Defect, type Json } from '@loyaltyos/kernel';
import { RootKeyError } from './root-key-error.ts';
import type { RootKey, WrapContext } from './root-key.ts';
import { joinWrapped, splitWrapped } from './wrapped-key.ts';

/** Which key of which transit engine is the root, and how the server gets there. */
export interface VaultTransitPlace {
  /** https, but on this machine itself. */
  readonly address: string;
  /** Where the engine is mounted: `transit`. */
  readonly mount: string;
  readonly key: string;
  readonly namespace?: string;
  /** Asked for each request, since tokens are renewed; undefined where a proxy on this machine adds one. */
  readonly token: () => Promise<string | undefined>;
}

const TRIES = 3;
const PAUSE_MS = 200;
const TIMEOUT_MS = 3_000;
const MOST_ANSWER_BYTES = 256 * 1024;
/** Key types that bind associated data. */
const TYPES: ReadonlySet<unknown> = new Set(['aes256-gcm96', 'aes128-gcm96', 'chacha20-poly1305']);

interface TransitKey {
  readonly type: string;
  readonly derived: boolean;
  readonly latest: number;
  readonly leastAvailable: number;
  readonly leastEncryption: number;
}

/**
 * The root in the transit engine of Vault or OpenBao. Its versions are the key's own; what is wrapped is bound to its context as
 * associated data.
 *
 * @throws RootKeyError when the service cannot be reached, or the key is none that wraps with associated data.
 */
export async function openVaultTransit(place: VaultTransitPlace): Promise<RootKey> {
  const root = new VaultTransit(place);
  await root.check();
  return root;
}

class VaultTransit implements RootKey {
  readonly destructionTakesMs = 0;
  readonly #place: VaultTransitPlace;

  constructor(place: VaultTransitPlace) {
    this.#place = place;
  }

  async check(): Promise<void> {
    const { type, derived } = await this.#read();
    if (TYPES.has(type) && !derived) return;
    throw new RootKeyError(
      `${this.#name} in Vault is of type ${type}${derived ? ', derived' : ''}; it must be aes256-gcm96 or chacha20-poly1305, and not derived`,
      { isTemporary: false },
    );
  }

  issued(version: string): boolean {
    return /^[^:]+:v\d+$/.test(version);
  }

  async wrap(key: Buffer, context: WrapContext): Promise<Buffer> {
    const { ciphertext } = await this.#post(`encrypt/${this.#place.key}`, {
      plaintext: key.toString('base64'),
      associated_data: associatedData(context),
    });
    const number = typeof ciphertext === 'string' ? /^vault:v(\d+):/.exec(ciphertext)?.[1] : undefined;
    if (number === undefined) throw new Defect('Vault answers encrypt with a ciphertext that names its version');
    return joinWrapped({ version: this.#versionOf(Number(number)), sealed: Buffer.from(String(ciphertext), 'utf8') });
  }

  async unwrap(wrapped: Buffer, context: WrapContext): Promise<Buffer> {
    const { version, sealed } = splitWrapped(wrapped);
    this.#numberOf(version);
    const { plaintext } = await this.#post(`decrypt/${this.#place.key}`, {
      ciphertext: sealed.toString('utf8'),
      associated_data: associatedData(context),
    });
    if (typeof plaintext !== 'string') throw new Defect('Vault answers decrypt with a plaintext');
    return Buffer.from(plaintext, 'base64');
  }

  async rotate(): Promise<string> {
    await this.#post(`keys/${this.#place.key}/rotate`, {}, { tries: 1 });
    return this.#versionOf((await this.#read()).latest);
  }

  /** Vault destroys from below: versions before the least that is to be available. */
  async destroy(version: string): Promise<void> {
    const least = this.#numberOf(version) + 1;
    const { latest, leastAvailable, leastEncryption } = await this.#read();
    if (leastAvailable >= least) return;
    if (least > latest) {
      throw new RootKeyError(`${version} is the current root key: rotate before destroying it`, {
        isTemporary: false,
      });
    }
    await this.#post(`keys/${this.#place.key}/config`, {
      min_decryption_version: least,
      min_encryption_version: Math.max(least, leastEncryption),
    });
    await this.#post(`keys/${this.#place.key}/trim`, { min_available_version: least });
  }

  get #name(): string {
    return `${this.#place.mount}/${this.#place.key}`;
  }

  #versionOf(number: number): string {
    return `${this.#name}:v${number}`;
  }

  /** @throws RootKeyError for a version of another key, whose numbers mean other things. */
  #numberOf(version: string): number {
    const number = version.startsWith(`${this.#name}:v`) ? Number(version.slice(this.#name.length + 2)) : Number.NaN;
    if (Number.isInteger(number) && number > 0) return number;
    throw new RootKeyError(`${version} is no version of ${this.#name}, the root key of the settings`, {
      isTemporary: false,
    });
  }

  async #read(): Promise<TransitKey> {
    const data = await this.#ask('GET', `keys/${this.#place.key}`);
    const number = (name: string): number => (typeof data[name] === 'number' ? data[name] : 0);
    return {
      type: String(data['type']),
      derived: data['derived'] === true,
      latest: number('latest_version'),
      leastAvailable: number('min_available_version'),
      leastEncryption: number('min_encryption_version'),
    };
  }

  #post(path: string, body: Json, limits?: { tries: number }): Promise<Readonly<Record<string, unknown>>> {
    return this.#ask('POST', path, body, limits);
  }

  /** @returns the `data` of the answer; empty where there is none. */
  async #ask(
    method: string,
    path: string,
    body?: Json,
    { tries } = { tries: TRIES },
  ): Promise<Readonly<Record<string, unknown>>> {
    const operation = path.replace(this.#place.key, 'KEY');
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#send(method, path, body).catch((error: unknown) => failed(operation, error));
      if (!(answer instanceof RootKeyError)) {
        if (answer.status < 300) return answer.data;
        const refused = this.#refusal(operation, answer);
        if (!(refused instanceof RootKeyError && refused.isTemporary) || attempt >= tries) throw refused;
      } else if (attempt >= tries) throw answer;
      await sleep(PAUSE_MS * attempt);
    }
  }

  async #send(method: string, path: string, body: Json | undefined): Promise<Answer> {
    const { address, mount, namespace, token } = this.#place;
    const held = await token().catch((error: unknown) => {
      throw new RootKeyError(`The token for Vault cannot be read (${codeOf(error)})`, { isTemporary: true });
    });
    const headers = new Headers({ 'x-vault-request': 'true', 'content-type': 'application/json' });
    if (held !== undefined) headers.set('x-vault-token', held);
    if (namespace !== undefined) headers.set('x-vault-namespace', namespace);
    const response = await fetch(new URL(`/v1/${mount}/${path}`, address), {
      method,
      headers,
      // The token goes to where it was meant to go, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (text.length > MOST_ANSWER_BYTES) throw new Defect('an answer of Vault is short');
    const json = parse(text);
    return {
      status: response.status,
      data: (json['data'] ?? {}) as Readonly<Record<string, unknown>>,
      errors: Array.isArray(json['errors']) ? json['errors'].map(String) : [],
    };
  }

  #refusal(operation: string, { status, errors }: Answer): Error {
    const words = errors.join('; ').slice(0, 300);
    if (status === 400 && operation.startsWith('decrypt/'))
      return new Defect(`a wrapped key does not open: Vault says ${words}`);
    const isTemporary = status >= 500 || status === 429 || status === 412;
    const why =
      status === 403
        ? 'the token is not allowed to, or has expired'
        : status === 404
          ? `there is no ${this.#name}: make it with vault write -f ${this.#place.mount}/keys/${this.#place.key}`
          : status >= 300 && status < 400
            ? 'it sends elsewhere; give the address of what answers'
            : words;
    return new RootKeyError(`Vault refused ${operation} with ${status}: ${why}`, { isTemporary });
  }
}

interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
}

function associatedData(context: WrapContext): string {
  return Buffer.from(canonicalJson({ ...context }), 'utf8').toString('base64');
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const json = JSON.parse(text) as unknown;
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** That it did not answer. The request, which holds the token and the key, stays behind. */
function failed(operation: string, error: unknown): RootKeyError {
  if (error instanceof RootKeyError) return error;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return new RootKeyError(`Vault did not answer ${operation} (${codeOf(cause)})`, { isTemporary: true });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
