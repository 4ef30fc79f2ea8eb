/** A request that clients must sign as the vectors say. */
export interface SignedCase {
  readonly name: string;
  readonly method: string;
  /** What the client was asked to call. */
  readonly url: string;
  /** Host and port of the URL, as they are signed. */
  readonly authority: string;
  /** Path and query as they are sent. */
  readonly target: string;
  /** What the request has apart from what signing adds. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

const API = 'https://api.example.com/api/v1';
const ORDER = '{"orderId":"ord_8k2p","customerId":"cust_a1b2","orderTotal":149.99,"currencyCode":"GBP"}';

/** What is easy to get wrong, one case each. */
export const SIGNED_CASES: readonly SignedCase[] = [
  {
    name: 'a GET has neither body nor digest',
    method: 'GET',
    url: `${API}/customers/cust_a1b2/balance`,
    authority: 'api.example.com',
    target: '/api/v1/customers/cust_a1b2/balance',
  },
  {
    name: 'a query is signed with its question mark',
    method: 'GET',
    url: `${API}/customers?limit=2&cursor=a%2Fb%3D`,
    authority: 'api.example.com',
    target: '/api/v1/customers?limit=2&cursor=a%2Fb%3D',
  },
  {
    name: 'an empty query is a question mark, as none is',
    method: 'GET',
    url: `${API}/customers?`,
    authority: 'api.example.com',
    target: '/api/v1/customers?',
  },
  {
    name: 'a POST with a body',
    method: 'POST',
    url: `${API}/orders`,
    authority: 'api.example.com',
    target: '/api/v1/orders',
    fields: [['Content-Type', 'application/json']],
    body: ORDER,
  },
  {
    name: 'a POST with a body and an Idempotency-Key',
    method: 'POST',
    url: `${API}/redemptions`,
    authority: 'api.example.com',
    target: '/api/v1/redemptions',
    fields: [
      ['Content-Type', 'application/json'],
      ['Idempotency-Key', '5f0c6d1e-0b1f-4d55-9f6b-6a2f6f1c9a10'],
    ],
    body: '{"customerId":"cust_a1b2","points":500}',
  },
  {
    name: 'a POST without a body',
    method: 'POST',
    url: `${API}/redemptions/red_1/release`,
    authority: 'api.example.com',
    target: '/api/v1/redemptions/red_1/release',
    fields: [['Idempotency-Key', 'k-1']],
  },
  {
    name: 'an empty body is a body: its digest is that of nothing',
    method: 'POST',
    url: `${API}/redemptions/red_1/capture`,
    authority: 'api.example.com',
    target: '/api/v1/redemptions/red_1/capture',
    body: '',
  },
  {
    name: 'a body is digested as the UTF-8 that is sent',
    method: 'POST',
    url: `${API}/customers`,
    authority: 'api.example.com',
    target: '/api/v1/customers',
    body: '{"customerId":"cust_1","firstName":"Zoë","lastName":"山田"}',
  },
  {
    name: 'escapes stay as they are: %7E is not ~, %2F is not a slash, %c3 is not %C3',
    method: 'DELETE',
    url: `${API}/lists/a%7Eb%2Fc%c3%A9`,
    authority: 'api.example.com',
    target: '/api/v1/lists/a%7Eb%2Fc%c3%A9',
  },
  {
    name: 'a path that is not ASCII is signed as it is sent: escaped UTF-8',
    method: 'GET',
    url: `${API}/lists/café?q=naïve`,
    authority: 'api.example.com',
    target: '/api/v1/lists/caf%C3%A9?q=na%C3%AFve',
  },
  {
    name: 'no path is a slash',
    method: 'GET',
    url: 'https://api.example.com',
    authority: 'api.example.com',
    target: '/',
  },
  {
    name: "the host is lower case, and the scheme's own port is left out",
    method: 'GET',
    url: 'https://API.Example.COM:443/v1/programme',
    authority: 'api.example.com',
    target: '/v1/programme',
  },
  {
    name: 'another port is not',
    method: 'GET',
    url: 'http://api.example.com:443/v1/programme',
    authority: 'api.example.com:443',
    target: '/v1/programme',
  },
  {
    name: 'an IPv6 address has brackets and its short form',
    method: 'GET',
    url: 'http://[0:0:0:0:0:0:0:1]:4400/v1/programme',
    authority: '[::1]:4400',
    target: '/v1/programme',
  },
  {
    name: 'lines of one field are put together with a comma and a space, without the space around each',
    method: 'PUT',
    url: `${API}/lists/vip`,
    authority: 'api.example.com',
    target: '/api/v1/lists/vip',
    fields: [
      ['Content-Digest', '  sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:'],
      [
        'content-digest',
        'sha-512=:J8dGcK23UHX60FjVzq97IMTneGyDuuijL2Jvl4KvNMmjPCBG72D9Knh403jin+yFGAa72aZ4ePOp8c2kgwdj/Q==:\t',
      ],
    ],
    body: '{}',
  },
];
