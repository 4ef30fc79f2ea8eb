import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressGroup } from './address-group.ts';

test('an IPv4 address is its own group, however it is written', () => {
  for (const written of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7']) {
    assert.equal(addressGroup(written), '192.0.2.7');
  }
});

test('an IPv6 address counts as its network of 64 bits', () => {
  for (const [address, group] of [
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::5:6:7:8:9', '2001:db8:0:5::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ] as const) {
    assert.equal(addressGroup(address), group, address);
  }
});

test('what is no address is a group of its own', () => {
  assert.equal(addressGroup(''), '');
});
