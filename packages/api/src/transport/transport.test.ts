import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainHost, ServedHosts } from './served-hosts.ts';
import { Transport } from './transport.ts';
import { plainAddress, TrustedProxies } from './trusted-proxies.ts';

test('proxies are listed by address and by range, of both families', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '::1']);
  for (const address of ['10.0.0.0', '10.255.255.255', '192.0.2.7', '2001:db8:1::2', '::1']) {
    assert.ok(proxies.has(address), address);
  }
  for (const address of ['11.0.0.1', '192.0.2.8', '2001:db9::', '::2', '127.0.0.1', '', 'unknown', '10.0.0.1.2']) {
    assert.equal(proxies.has(address), false, address);
  }
  assert.equal(new TrustedProxies([]).has('127.0.0.1'), false);
  for (const wrong of [
    '10.0.0.0/33',
    '::/129',
    '10.0.0',
    'proxy',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '1.2.3.4/8/8',
    'fe80::1%eth0',
    '',
  ]) {
    assert.throws(() => new TrustedProxies([wrong]), RangeError, wrong);
  }
});

test('a request comes from the nearest address that is no listed proxy; what stands further left is nobody’s word', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '::1']);
  for (const [peer, forwardedFor, origin] of [
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1 ,10.0.0.2, 10.0.0.3', '198.51.100.1'],
    ['10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['::1', '[2001:DB8::1]:4711', '2001:db8::1'],
    ['::1', '2001:0db8:0:0:0:0:0:1', '2001:db8::1'],
    ['10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1, _hidden, 10.0.0.2', '10.0.0.2'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1,', '10.0.0.1'],
    ['10.0.0.1', `6.6.6.6${', 10.0.0.2'.repeat(1_000)}`, '10.0.0.2'],
  ] as const) {
    assert.equal(proxies.origin(peer, forwardedFor), origin, `${peer} for ${forwardedFor?.slice(0, 60)}`);
  }
  assert.equal(plainAddress('::ffff:10.0.0.1'), '10.0.0.1');
  assert.equal(plainAddress('2001:db8::1'), '2001:db8::1');
});

test('a host that is listed serves its environment alone, whatever its spelling', () => {
  const hosts = new ServedHosts({
    sandbox: ['sandbox-api.example.com', '[::1]:4400'],
    production: ['api.example.com'],
  });
  for (const [field, environment] of [
    ['sandbox-api.example.com', 'sandbox'],
    ['Sandbox-API.example.com:443', 'sandbox'],
    ['sandbox-api.example.com:8443', 'sandbox'],
    ['api.example.com:80', 'production'],
    ['[::1]:4400', 'sandbox'],
    ['[::1]:4401', undefined],
    ['example.com', undefined],
    ['api.example.com.evil.example', undefined],
    ['api.example.com/../', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    assert.equal(hosts.environmentOf(field), environment, field);
  }
  const none = new ServedHosts({ sandbox: [], production: [] });
  assert.equal(none.environmentOf('api.example.com'), undefined);
  for (const wrong of [
    'https://api.example.com',
    'api.example.com/',
    'a b',
    '*.example.com',
    'user@host',
    '-api',
    '',
  ]) {
    assert.equal(plainHost(wrong), undefined, wrong);
  }
});

test('what is signed as the authority is configured: the public origin, the listed hosts, and where else it listens', () => {
  const hosts = { sandbox: ['Sandbox-API.example.com'], production: ['api.example.com'] };
  const transport = new Transport('https://api.example.com', { hosts, authorities: ['localhost:4443'] });
  assert.deepEqual(transport.authorities, ['api.example.com', 'sandbox-api.example.com', 'localhost:4443']);
  assert.equal(transport.mutualTls, false);
  assert.equal(new Transport('http://x', { trustedProxies: ['10.0.0.1'] }).mutualTls, true);
  assert.equal(new Transport('http://x', { listensOnTls: true }).mutualTls, true);
});
