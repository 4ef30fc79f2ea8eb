import type { Draw } from './draw.ts';
import { bodyOf, type FuzzRequest } from './fuzz-request.ts';
import { badText, spoilBody } from './spoil-value.ts';

type Spoiler = (request: FuzzRequest, draw: Draw) => void;

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'QUERY',
  'PSOT',
  'get',
  'PROPFIND',
];
const TYPES = [
  ['text/plain', 'application/json;\tcharset=utf-8', 'application/json; charset=utf-16', 'application/jsonp', 'json'],
  ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '', '*/*', 'application/problem+json'],
].flat();
const PATHS: readonly ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => path.replace('/v1/', '/v1//'),
  (path) => path.replace('/v1/', '/v1/./'),
  (path) => `${path}/../..`,
  (path) => `${path}%2f..`,
  (path) => `${path}%00`,
  (path) => `${path}%ff`,
  (path) => `${path}%zz`,
  (path) => `${path};a=b`,
  (path) => `${path}#x`,
  (path) => path.toUpperCase(),
  (path) => path.replace(/v1/, 'v2'),
  (path) => path.replace(/[a-z]$/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path) => `http://evil.example${path}`,
  (path) => `${path}${'x'.repeat(9000)}`,
  (path) => `${path}%E2%80%AE`,
  (path) => `${path}/extra`,
  (path) => path.replace(/\/[^/]*$/, '/*'),
];
const KEYS = ['', ' ', 'a b', 'one, two', 'x'.repeat(255), 'x'.repeat(256), 'ä', '\u00ff', '"quoted"', '0'];
const TAGS = ['*', '"1"', 'W/"1"', '"1", "2"', '1', '""', '"999999999"', '"9999999999999999999999"', '"x"', ''];
const TOKENS = [
  [
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Basic eDp5',
    'bearer x.y.z',
    'Bearer a b',
    `Bearer ${'x'.repeat(5000)}`,
    'Bearer ..',
  ],
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
  'Bearer eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.eyJzdWIiOiJhIn0.AAAA',
].flat();
const ODD_FIELDS: readonly (readonly [string, string])[] = [
  ['Accept', 'text/html'],
  ['Accept', 'application/json;q=0'],
  ['Accept', ','],
  ['Content-Encoding', 'gzip'],
  ['Content-Encoding', 'identity'],
  ['Expect', '100-continue'],
  ['Expect', 'the-moon'],
  ['Range', 'bytes=0-1'],
  ['Connection', 'upgrade'],
  ['Upgrade', 'h2c'],
  ['TE', 'trailers'],
  ['Content-Type', 'application/json'],
  ['Authorization', 'Bearer twice'],
  ['Host', 'other.example'],
  ['Forwarded', 'for=10.0.0.1;host=evil'],
  ['X-Forwarded-For', '10.0.0.1'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Client-Cert', ':AAAA:'],
  ['Signature', 'sig1=:AAAA:'],
  ['Signature-Input', 'sig1=("@method");created=1'],
  ['Content-Digest', 'sha-256=:AAAA:'],
  ['Origin', 'https://evil.example'],
  ['Cookie', '__Host-session=x; a=b'],
  ['Traceparent', '00-x'],
  ['X-Padding', 'x'.repeat(17_000)],
  ['X-Odd', '\u00e9\u0080'],
  ['Idempotency-Key', 'again'],
  ['If-Match', '"1"'],
  ['If-None-Match', '*'],
];

/** Ways to spoil a request, by what is said of them; the first is used most. */
const SPOILERS: Readonly<Record<string, Spoiler>> = {
  body: (request, draw) => {
    if (request.tree === undefined) return;
    const root = { tree: request.tree };
    request.spoilt.push(spoilBody(root, draw));
    request.tree = root.tree;
  },
  path: (request, draw) => {
    request.path = draw.one(PATHS)(request.path);
  },
  'path id': (request, draw) => {
    request.path = request.path.replace(/[^/]+$/, encodeURIComponent(badText(draw)));
  },
  query: (request, draw) => {
    const [name] = request.query.length > 0 ? draw.one(request.query) : ['limit', ''];
    const value = draw.one([
      badText(draw),
      '%ff',
      '%00',
      '%zz',
      '1e9',
      '1000000000',
      '0',
      '',
      'forged',
      'AAAA'.repeat(600),
    ]);
    request.query = [
      ...request.query.filter(([other]) => other !== name),
      [name, value.startsWith('%') ? value : encodeURIComponent(value)],
    ];
  },
  'query name': (request, draw) => {
    request.query.push([draw.one(['limt', '__proto__', 'a[b]', 'access_token', '%00', '', 'limit', 'cursor']), '1']);
  },
  'query twice': (request, draw) => {
    if (request.query.length > 0) request.query.push(draw.one(request.query));
    else request.query = Array.from({ length: 25 }, (_, index) => [`a${index}`, '1']);
  },
  cursor: (request, draw) => {
    const theirs = draw.one(request.caller.others).known.anyCursor() ?? 'forged';
    const flipped = theirs.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    request.query = [
      ...request.query.filter(([name]) => name !== 'cursor'),
      ['cursor', draw.one([theirs, flipped, theirs.slice(0, 9)])],
    ];
  },
  method: (request, draw) => {
    request.method = draw.one(METHODS);
  },
  token: (request, draw) => {
    const held = request.fields.find(([name]) => name === 'Authorization')?.[1] ?? '';
    const flipped = held.replace(
      /(.{10})(.)(.*)$/,
      (_all, start: string, letter: string, rest: string) => `${start}${letter === 'a' ? 'b' : 'a'}${rest}`,
    );
    setField(
      request,
      'Authorization',
      draw.one([...TOKENS, held.slice(0, -1), flipped, `${held}A`, held.replace('Bearer', 'DPoP')]),
    );
  },
  'media type': (request, draw) => setField(request, 'Content-Type', draw.one(TYPES)),
  key: (request, draw) => setField(request, 'Idempotency-Key', draw.one(KEYS)),
  precondition: (request, draw) => setField(request, draw.one(['If-Match', 'If-None-Match']), draw.one(TAGS)),
  'field missing': (request, draw) => {
    if (request.fields.length > 0) request.fields.splice(draw.number(request.fields.length), 1);
  },
  'odd field': (request, draw) => {
    const [name, value] = draw.one(ODD_FIELDS);
    request.fields.push([name, value]);
  },
  framing: (request, draw) => {
    request.framing = draw.one([
      'chunked',
      'cut-off',
      'bare-line-feeds',
      'two-lengths',
      'length-and-chunked',
      'folded',
    ]);
  },
  truncated: (request, draw) => {
    const body = bodyOf(request);
    if (body !== undefined) request.bytes = body.subarray(0, draw.number(body.length + 1));
  },
  'bytes changed': (request, draw) => {
    const body = bodyOf(request);
    if (body === undefined || body.length === 0) return;
    const changed = Buffer.from(body);
    for (let count = 1 + draw.number(3); count > 0; count -= 1) changed[draw.number(changed.length)] = draw.number(256);
    request.bytes = changed;
  },
  'mark first': (request) => {
    const body = bodyOf(request);
    if (body !== undefined) request.bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]);
  },
  'too large': (request, draw) => {
    const body = bodyOf(request);
    if (body !== undefined && draw.percent(10))
      request.bytes = Buffer.concat([body, Buffer.alloc(1024 * 1024 + 1, ' ')]);
  },
  'body where none is': (request, draw) => {
    if (bodyOf(request) === undefined) request.bytes = Buffer.from(draw.one(['{}', '[]', 'x', '{"a":1}']));
  },
};

/** Spoils one thing of the request, and notes what. */
export function spoil(request: FuzzRequest, draw: Draw): void {
  const how = request.tree !== undefined && draw.percent(60) ? 'body' : draw.one(Object.keys(SPOILERS));
  request.spoilt.push(how);
  SPOILERS[how]?.(request, draw);
}

function setField(request: FuzzRequest, name: string, value: string): void {
  request.fields = [...request.fields.filter(([other]) => other !== name), [name, value]];
}
