import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyMetadata, KMS, KMSClientConfig } from '@aws-sdk/client-kms';
import { Defect } from '@loyaltyos/kernel';
import { RootKeyError } from './root-key-error.ts';
import type { RootKey, WrapContext } from './root-key.ts';
import { joinWrapped, splitWrapped } from './wrapped-key.ts';

const DAY_MS = 86_400_000;
/** The least that AWS allows between `destroy` and the end. */
const PENDING_DAYS = 7;
/** On every key that we make: the ARN of the one that it took over from. */
const REPLACES = 'loyaltyos:replaces';
/** What a request may take: nobody waits for the root longer than a database lets a transaction stand idle. */
const LIMITS = { maxAttempts: 3, requestHandler: { connectionTimeout: 1_500, requestTimeout: 3_000 } };
/** An alias points at its new key after some seconds, not everywhere at once. */
const ALIAS_WAITS = { times: 10, eachMs: 300 };

/** Which alias in AWS KMS names the current version. Region, credentials and endpoint are found as AWS's own tools do. */
export interface AwsKmsPlace {
  /** `alias/NAME` */
  readonly alias: string;
  /** In place of what AWS's own tools would find. */
  readonly client?: Pick<KMSClientConfig, 'region' | 'endpoint' | 'credentials'>;
}

/**
 * The root in AWS KMS. Its versions are keys, each with its own ARN; the alias names the current one. What is wrapped is bound
 * to its context as KMS's encryption context.
 *
 * @throws RootKeyError when KMS cannot be reached, or the alias names no key that encrypts.
 */
export async function openAwsKms({ alias, client = {} }: AwsKmsPlace): Promise<RootKey> {
  // Loaded only here: most installations have no use for it.
  const { KMS: Client } = await import('@aws-sdk/client-kms');
  const root = new AwsKms(alias, new Client({ ...LIMITS, ...client }));
  await root.check();
  return root;
}

class AwsKms implements RootKey {
  readonly destructionTakesMs = PENDING_DAYS * DAY_MS;
  readonly #alias: string;
  readonly #kms: KMS;

  constructor(alias: string, kms: KMS) {
    this.#alias = alias;
    this.#kms = kms;
  }

  async check(): Promise<void> {
    const { KeyState: state, KeySpec: spec, KeyUsage: usage } = await this.#describe(this.#alias);
    if (state === 'Enabled' && spec === 'SYMMETRIC_DEFAULT' && usage === 'ENCRYPT_DECRYPT') return;
    throw new RootKeyError(
      `${this.#alias} in AWS KMS names a key that is ${state}, ${spec}, for ${usage}; it must be enabled, symmetric, and for encryption`,
      { isTemporary: false },
    );
  }

  issued(version: string): boolean {
    return /^arn:[\w-]+:kms:/.test(version);
  }

  async wrap(key: Buffer, context: WrapContext): Promise<Buffer> {
    const { KeyId: version, CiphertextBlob: sealed } = await this.#ask('Encrypt', () =>
      this.#kms.encrypt({ KeyId: this.#alias, Plaintext: key, EncryptionContext: { ...context } }),
    );
    if (version === undefined || sealed === undefined) throw new Defect('AWS KMS answers Encrypt with a ciphertext');
    return joinWrapped({ version, sealed: Buffer.from(sealed) });
  }

  async unwrap(wrapped: Buffer, context: WrapContext): Promise<Buffer> {
    const { version, sealed } = splitWrapped(wrapped);
    const { Plaintext: key } = await this.#ask('Decrypt', () =>
      this.#kms.decrypt({ KeyId: version, CiphertextBlob: sealed, EncryptionContext: { ...context } }),
    );
    if (key === undefined) throw new Defect('AWS KMS answers Decrypt with a plaintext');
    return Buffer.from(key);
  }

  /** A key like the current one, with its policy and tags; then the alias goes over to it. */
  async rotate(): Promise<string> {
    const { Arn: current } = await this.#describe(this.#alias);
    const [{ Policy }, tags] = await Promise.all([
      this.#ask('GetKeyPolicy', () => this.#kms.getKeyPolicy({ KeyId: current, PolicyName: 'default' })),
      this.#tagsOf(current),
    ]);
    const Tags = [...tags].flatMap(([TagKey, TagValue]) =>
      TagKey === REPLACES || TagKey.startsWith('aws:') ? [] : [{ TagKey, TagValue }],
    );
    Tags.push({ TagKey: REPLACES, TagValue: current });
    const Description = `Root key of LoyaltyOS, ${this.#alias}`;
    const { KeyMetadata: made } = await this.#ask('CreateKey', () =>
      this.#kms.createKey({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT', Description, Policy, Tags }),
    );
    const version = made?.Arn;
    if (version === undefined) throw new Defect('AWS KMS answers CreateKey with an ARN');
    await this.#ask('UpdateAlias', () => this.#kms.updateAlias({ AliasName: this.#alias, TargetKeyId: version }));
    for (let waits = 0; waits < ALIAS_WAITS.times; waits += 1) {
      if ((await this.#describe(this.#alias)).Arn === version) break;
      await sleep(ALIAS_WAITS.eachMs);
    }
    return version;
  }

  async destroy(version: string): Promise<void> {
    const { Arn: current } = await this.#describe(this.#alias);
    // Along the tags, to those that are gone.
    for (let doomed: string | undefined = version; doomed !== undefined;) {
      if (doomed === current) {
        throw new RootKeyError(`${doomed} is the current root key: rotate before destroying it`, {
          isTemporary: false,
        });
      }
      const next: string | undefined = await this.#replacedBy(doomed);
      await this.#scheduleDeletion(doomed);
      doomed = next;
    }
  }

  async #describe(key: string): Promise<KeyMetadata & { Arn: string }> {
    const { KeyMetadata: found } = await this.#ask('DescribeKey', () => this.#kms.describeKey({ KeyId: key }));
    if (found?.Arn === undefined) throw new Defect('AWS KMS answers DescribeKey with an ARN');
    return { ...found, Arn: found.Arn };
  }

  async #tagsOf(key: string): Promise<ReadonlyMap<string, string>> {
    // 50 is the most that a key can have.
    const { Tags = [] } = await this.#ask('ListResourceTags', () =>
      this.#kms.listResourceTags({ KeyId: key, Limit: 50 }),
    );
    return new Map(Tags.map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]));
  }

  /** The key that this one took over from, where that is known. */
  async #replacedBy(key: string): Promise<string | undefined> {
    return this.#tagsOf(key).then(
      (tags) => tags.get(REPLACES),
      (error: unknown) => (isOf(error, 'NotFoundException') ? undefined : Promise.reject(error)),
    );
  }

  async #scheduleDeletion(key: string): Promise<void> {
    await this.#ask('ScheduleKeyDeletion', () =>
      this.#kms.scheduleKeyDeletion({ KeyId: key, PendingWindowInDays: PENDING_DAYS }),
    ).catch(async (error: unknown) => {
      if (isOf(error, 'NotFoundException')) return;
      const isUnderWay =
        isOf(error, 'KMSInvalidStateException') && (await this.#describe(key)).KeyState === 'PendingDeletion';
      if (!isUnderWay) throw error;
    });
  }

  async #ask<Answer>(operation: string, call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      throw told(operation, error);
    }
  }
}

/** What KMS calls the reason, on our own error. */
class AwsKmsError extends RootKeyError {
  readonly reason: string;

  constructor(reason: string, message: string, isTemporary: boolean) {
    super(message, { isTemporary });
    this.reason = reason;
  }
}

function isOf(error: unknown, reason: string): boolean {
  return error instanceof AwsKmsError && error.reason === reason;
}

/** Reasons that lie in what was asked: KMS says them of a ciphertext that was changed, moved, or whose key is gone. */
const DOES_NOT_OPEN: ReadonlySet<string> = new Set(['InvalidCiphertextException', 'IncorrectKeyException']);

/** The client's error carries the request, and with it the key: only its name and text go on. */
function told(operation: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Defect(`AWS KMS: ${operation} failed`);
  if (DOES_NOT_OPEN.has(error.name)) return new Defect(`a wrapped key does not open: AWS KMS says ${error.name}`);
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined) {
    const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
    const isTemporary = error.name === 'TimeoutError' || code !== '';
    return new AwsKmsError(
      error.name,
      `AWS KMS could not be asked (${operation}): ${code}${error.message}`,
      isTemporary,
    );
  }
  const isTemporary = status >= 500 || error.name === 'ThrottlingException' || status === 429;
  return new AwsKmsError(
    error.name,
    `AWS KMS refused ${operation}: ${error.name}${error.message === '' ? '' : `: ${error.message}`}`,
    isTemporary,
  );
}
