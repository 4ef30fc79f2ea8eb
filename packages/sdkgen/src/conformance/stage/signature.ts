import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Request signatures as docs/api/request-signing.md describes them, written from that page alone: neither the server's code nor
 * an SDK's has a part in it, so that it can judge both.
 */
export interface SignedRequest {
  readonly method: string;
  /** What the client calls the server: host and port. */
  readonly authority: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly body: Buffer;
  readonly contentDigest: string | undefined;
  readonly idempotencyKey: string | undefined;
}

interface Parameters {
  readonly created: number;
  readonly nonce: string;
  readonly keyId: string;
}

/** The fields of a signed request. */
export function signatureFields(
  request: Omit<SignedRequest, 'contentDigest' | 'body'> & { readonly body: Buffer | undefined },
  key: Buffer,
  parameters: Parameters,
): Record<string, string> {
  const contentDigest = request.body === undefined ? undefined : digestOf(request.body);
  const { base, signatureParameters } = baseOf({ ...request, contentDigest }, parameters);
  const signature = createHmac('sha256', key).update(base).digest('base64');
  return {
    ...(contentDigest === undefined ? {} : { 'content-digest': contentDigest }),
    'signature-input': `sig=${signatureParameters}`,
    signature: `sig=:${signature}:`,
  };
}

export interface Verdict {
  /** What is wrong, each in a sentence. */
  readonly wrong: readonly string[];
  readonly nonce: string | undefined;
}

/** Holds the signature of a request against the published rules. `now` and `created` are seconds since 1970. */
export function judgeSignature(
  request: SignedRequest,
  fields: { readonly signatureInput: string | undefined; readonly signature: string | undefined },
  expected: { readonly key: Buffer; readonly keyId: string; readonly now: number },
): Verdict {
  const { signatureInput, signature } = fields;
  if (signatureInput === undefined || signature === undefined) {
    return { wrong: ['It is not signed.'], nonce: undefined };
  }
  const parts = INPUT.exec(signatureInput);
  if (parts === null) return { wrong: [`Signature-Input is ${signatureInput}.`], nonce: undefined };
  const [, created, nonce, keyId] = parts as unknown as [string, string, string, string];
  const wrong: string[] = [];
  const age = Math.abs(expected.now - Number(created));
  if (age > CLOCK_SLACK_S) wrong.push(`Its signature was created ${age} s from now.`);
  if (Buffer.from(nonce, 'utf8').length < LEAST_NONCE) wrong.push(`Its nonce ${nonce} is short.`);
  if (keyId !== expected.keyId) wrong.push(`Its signature names the key ${keyId} in place of ${expected.keyId}.`);
  wrong.push(...digestFaults(request));
  const { base, signatureParameters } = baseOf(request, { created: Number(created), nonce, keyId });
  if (signatureInput !== `sig=${signatureParameters}`) {
    wrong.push(`Signature-Input is ${signatureInput} in place of sig=${signatureParameters}.`);
  }
  const right = createHmac('sha256', expected.key).update(base).digest();
  const given = Buffer.from(/^sig=:([A-Za-z0-9+/]+=*):$/.exec(signature)?.[1] ?? '', 'base64');
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    wrong.push(`Its signature is not that of the base\n${base}`);
  }
  return { wrong, nonce };
}

/** RFC 9421 lets parameters stand in any order; ours stand in the order of the page. */
const INPUT =
  /^sig=\([^)]*\);created=(\d{1,12});nonce="([^"\\]+)";keyid="([^"\\]+)";alg="hmac-sha256";tag="loyaltyos-v1"$/;
const CLOCK_SLACK_S = 30;
/** 16 bytes, in whatever notation. */
const LEAST_NONCE = 16;

function digestFaults({ body, contentDigest }: SignedRequest): string[] {
  // What has no bytes may be a body or none.
  if (body.length === 0 && contentDigest === undefined) return [];
  return contentDigest === digestOf(body)
    ? []
    : [`Its digest is ${contentDigest ?? 'missing'}, and not ${digestOf(body)}.`];
}

function digestOf(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

function baseOf(
  request: Omit<SignedRequest, 'body'>,
  { created, nonce, keyId }: Parameters,
): { base: string; signatureParameters: string } {
  const [path = '', ...query] = request.target.split('?');
  const components = [
    ['@method', request.method],
    ['@authority', request.authority],
    ['@path', path],
    ['@query', `?${query.join('?')}`],
    ['content-digest', request.contentDigest],
    ['idempotency-key', request.idempotencyKey],
  ].filter((component): component is [string, string] => component[1] !== undefined);
  const names = components.map(([name]) => `"${name}"`).join(' ');
  const signatureParameters = `(${names});created=${created};nonce="${nonce}";keyid="${keyId}";alg="hmac-sha256";tag="loyaltyos-v1"`;
  const lines = components.map(([name, value]) => `"${name}": ${value}`);
  return { base: [...lines, `"@signature-params": ${signatureParameters}`].join('\n'), signatureParameters };
}
