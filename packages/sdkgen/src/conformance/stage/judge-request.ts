import { wallClock } from '@loyaltyos/kernel';
import type { Operation } from '../../api-model/api.ts';
import type { Column } from '../columns.ts';
import type { Exchange } from './exchange.ts';
import { takesIdempotencyKey, TOKEN_PATH } from './served-operations.ts';
import { judgeSignature } from './signature.ts';

/** Who calls, as the stage knows it from outside. */
export interface Caller {
  readonly column: Column;
  readonly tenantSlug: string;
  readonly apiKey: string;
  /** With a customer's token there is neither a key nor a signature. */
  readonly customerToken: string | undefined;
  /** The host and port of its proxy. */
  readonly authority: string;
  /** The signing key of each token that it was given. */
  readonly signingKeys: ReadonlyMap<string, Buffer>;
}

/** What is wrong with a request that asks for a token, each in a sentence. */
export function judgeTokenRequest({ method, target, headers, body }: Exchange, caller: Caller): readonly string[] {
  const form = new URLSearchParams(body.toString('utf8'));
  const basic = `${formEncoded(caller.tenantSlug)}:${formEncoded(caller.apiKey)}`;
  return [
    ...(caller.customerToken === undefined ? [] : ['It asks for a token and has a customer’s.']),
    ...unless(method === 'POST' && target === TOKEN_PATH, `It is ${method} ${target}.`),
    ...unless(
      startsWith(headers['content-type'], 'application/x-www-form-urlencoded'),
      `Its type is ${headers['content-type']}.`,
    ),
    ...unless(form.get('grant_type') === 'client_credentials', `Its grant type is ${form.get('grant_type')}.`),
    ...unless(
      headers.authorization === `Basic ${Buffer.from(basic).toString('base64')}`,
      'Its Authorization is not that of the tenant and the key.',
    ),
    ...unless(!form.has('client_secret'), 'It carries the key twice.'),
    ...judgeAgent(headers, caller.column),
  ];
}

/**
 * What is wrong with a request of an operation, each in a sentence: its token, its signature, its fields. `nonces` are those seen
 * before, and this one joins them.
 */
export function judgeRequest(
  exchange: Exchange,
  operation: Operation,
  caller: Caller,
  nonces: Set<string>,
): readonly string[] {
  const { headers, body } = exchange;
  const key = headers['idempotency-key'];
  const takesKey = takesIdempotencyKey(operation);
  return [
    ...unless(startsWith(headers.accept, 'application/json'), `Its Accept is ${headers.accept}.`),
    ...judgeAgent(headers, caller.column),
    ...unless(
      body.length === 0 || startsWith(headers['content-type'], 'application/json'),
      'Its body has no JSON’s type.',
    ),
    ...unless(body.length === 0 || isJson(body), 'Its body is no JSON.'),
    ...unless(takesKey || key === undefined, 'It has an idempotency key, and the operation takes none.'),
    ...unless(!takesKey || /^[!-~]{8,255}$/.test(key ?? ''), `Its idempotency key is ${key ?? 'missing'}.`),
    ...unless(!Object.values(headers).some((value) => value.includes(caller.apiKey)), 'It carries the API key.'),
    ...judgeCredentials(exchange, caller, nonces),
  ];
}

function judgeCredentials(exchange: Exchange, caller: Caller, nonces: Set<string>): readonly string[] {
  const { headers, method, target, body } = exchange;
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  if (caller.customerToken !== undefined) {
    return [
      ...unless(token === caller.customerToken, 'Its token is not the customer’s.'),
      ...unless(headers.signature === undefined && headers['signature-input'] === undefined, 'It is signed.'),
    ];
  }
  const signingKey = caller.signingKeys.get(token ?? '');
  if (signingKey === undefined) return ['Its token is none that was given out.'];
  const { wrong, nonce } = judgeSignature(
    {
      method,
      authority: caller.authority,
      target,
      body,
      contentDigest: headers['content-digest'],
      idempotencyKey: headers['idempotency-key'],
    },
    { signatureInput: headers['signature-input'], signature: headers.signature },
    { key: signingKey, keyId: `key_${caller.apiKey.split('_')[3] ?? ''}`, now: wallClock.now() / 1000 },
  );
  const again = nonce !== undefined && nonces.has(nonce);
  if (nonce !== undefined) nonces.add(nonce);
  return again ? [...wrong, 'Its nonce was used before.'] : wrong;
}

/** The language of a column, which its requests name. */
function judgeAgent(headers: Exchange['headers'], column: Column): readonly string[] {
  const [language] = column.split('-');
  const right = new RegExp(String.raw`^loyaltyos-${language}/\d+\.\d+\.\d+\S* \(.+\)$`);
  return unless(right.test(headers['user-agent'] ?? ''), `Its User-Agent is ${headers['user-agent']}.`);
}

/** RFC 6749, 2.3.1: both parts of Basic are form-encoded first. */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

function startsWith(value: string | undefined, start: string): boolean {
  return value?.toLowerCase().startsWith(start) === true;
}

function unless(right: boolean, wrong: string): readonly string[] {
  return right ? [] : [wrong];
}
