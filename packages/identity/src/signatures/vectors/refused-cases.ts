import type { ProblemCode } from '@loyaltyos/problems';
import { contentDigest } from '../content-digest.ts';
import { keyOfText, macOf } from '../sign-request.ts';
import { componentValue, coveredComponents, formatParameters, signatureBase } from '../signature-base.ts';
import type { SignableRequest, SignatureParameters } from '../signature-base.ts';

/** A signed request that verifiers refuse. */
export interface RefusedCase {
  readonly name: string;
  readonly code: ProblemCode;
  readonly request: SignableRequest & { readonly body: string };
}

/** How a request is spoilt: before it is signed, in what is signed, or afterwards. */
interface Spoilt {
  readonly name: string;
  /** Absent: `invalid-signature`. */
  readonly code?: ProblemCode;
  readonly parameters?: Partial<SignatureParameters>;
  readonly key?: string;
  /** What of the list and its parameters is written in place of what. */
  readonly written?: readonly [from: string | RegExp, to: string];
  readonly covers?: (names: readonly string[]) => readonly string[];
  readonly sent?: Partial<RefusedCase['request']>;
  /** What of the fields is sent in place of what. */
  readonly field?: readonly [from: string | RegExp, to: string];
}

const BODY = '{"customerId":"cust_a1b2","points":500}';
const ANOTHER_KEY = Buffer.alloc(32, 7).toString('base64url');
const NO_MORE = -301;
const NOT_YET = 301;

function spoilt(parameters: SignatureParameters): readonly Spoilt[] {
  const { created } = parameters;
  return [
    { name: 'another method', sent: { method: 'PUT' } },
    { name: 'another path', sent: { target: '/api/v1/redemptions/red_1/reverse' } },
    { name: 'an escape more in the path', sent: { target: '/api/v1/%72edemptions' } },
    { name: 'a query more', sent: { target: '/api/v1/redemptions?dryRun=true' } },
    { name: 'signed for another host', sent: { authority: 'sandbox-api.example.com' } },
    { name: 'signed with the key of another token', key: ANOTHER_KEY },
    { name: 'another Idempotency-Key', field: ['k-1', 'k-2'] },
    {
      name: 'another body with its right digest',
      field: [contentDigest(Buffer.from(BODY)), contentDigest(Buffer.from('{}'))],
    },
    {
      name: 'another body under the digest that was signed',
      code: 'digest-mismatch',
      sent: { body: BODY.replace('500', '5000') },
    },
    {
      name: 'the Idempotency-Key is not covered',
      covers: (names) => names.filter((name) => name !== 'idempotency-key'),
    },
    { name: 'the digest is not covered', covers: (names) => names.filter((name) => name !== 'content-digest') },
    { name: 'the query is not covered', covers: (names) => names.filter((name) => name !== '@query') },
    { name: 'nothing is covered', covers: () => [] },
    { name: 'something is covered twice', covers: (names) => [...names, '@path'] },
    { name: 'a component has a parameter', written: ['"@path"', '"@path";req'] },
    { name: 'a component that nobody knows', covers: (names) => [...names, '@target-uri'] },
    { name: 'a field that is not there', covers: (names) => [...names, 'x-note'] },
    { name: 'made 301 seconds ago', parameters: { created: created + NO_MORE } },
    { name: 'made in 301 seconds', parameters: { created: created + NOT_YET } },
    { name: 'no created', written: [/;created=\d+/, ''] },
    { name: 'created is not a whole number', written: [/;created=\d+/, `;created=${created}.5`] },
    { name: 'created is a string', written: [/;created=\d+/, `;created="${created}"`] },
    { name: 'expired', written: [';tag', `;expires=${created};tag`] },
    { name: 'another algorithm', written: ['"hmac-sha256"', '"hmac-sha512"'] },
    { name: 'no algorithm at all, as a name', written: ['"hmac-sha256"', '"none"'] },
    { name: 'the algorithm as a token', written: ['"hmac-sha256"', 'hmac-sha256'] },
    { name: 'keyid names another key', parameters: { keyId: 'key_another' } },
    { name: 'another nonce than was signed', field: ['bm9uY2Ux', 'bm9uY2Uy'] },
    { name: 'an empty nonce', written: [/;nonce="[^"]*"/, ';nonce=""'] },
    { name: 'parameters in another order than was signed', field: [/(;created=\d+)(;nonce="[^"]*")/, '$2$1'] },
    { name: 'a signature that is cut short', field: [/(sig=:).{4}/, '$1'] },
    { name: 'a signature of nothing', field: [/sig=:[^:]*:/, 'sig=::'] },
    { name: 'a signature that is text', field: [/sig=:([^:]*):/, 'sig="$1"'] },
    { name: 'no signature of that name', field: [/sig=:/, 'other=:'] },
    { name: 'a list that does not end', field: [/\);created/, ';created'] },
    { name: 'two signatures of ours', field: [/^sig=\((.*)$/, 'sig=($1, sig2=($1'] },
    {
      name: 'another tag: not a signature of ours',
      code: 'signature-required',
      written: ['loyaltyos-v1', 'loyaltyos-v2'],
    },
    { name: 'no tag: not a signature of ours', code: 'signature-required', written: [/;tag="[^"]*"/, ''] },
  ];
}

/** What verifiers refuse, made of one good request that is spoilt in one way each. */
export function refusedCases(key: string, parameters: SignatureParameters): readonly RefusedCase[] {
  return spoilt(parameters).map((how) => ({
    name: how.name,
    code: how.code ?? 'invalid-signature',
    request: spoil(key, parameters, how),
  }));
}

function spoil(key: string, parameters: SignatureParameters, how: Spoilt): RefusedCase['request'] {
  const request = {
    method: 'POST',
    authority: 'api.example.com',
    target: '/api/v1/redemptions',
    fieldLines: ['Idempotency-Key', 'k-1', 'Content-Digest', contentDigest(Buffer.from(BODY))],
  };
  const signed = how.sent?.authority === undefined ? request : { ...request, authority: how.sent.authority };
  const covered = coveredComponents(signed).map(([name]) => name);
  const names = how.covers?.(covered) ?? covered;
  const formatted = replaced(formatParameters(names, { ...parameters, ...how.parameters }), how.written);
  const components = names.map((name) => [name, componentValue(name, signed) ?? ''] as const);
  const mac = macOf(signatureBase(components, formatted), keyOfText(how.key ?? key)).toString('base64');
  const fieldLines = [...request.fieldLines, 'Signature-Input', `sig=${formatted}`, 'Signature', `sig=:${mac}:`];
  return {
    ...request,
    body: BODY,
    ...how.sent,
    // The server's own name is what it is configured to be.
    authority: request.authority,
    fieldLines: fieldLines.map((text, index) => (index % 2 === 1 ? replaced(text, how.field) : text)),
  };
}

function replaced(text: string, [from, to]: Spoilt['field'] = ['', '']): string {
  return text.replace(from, to);
}
