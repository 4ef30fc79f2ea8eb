import assert from 'node:assert/strict';
import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Defect } from '@loyaltyos/kernel';
import { openBytes, SEAL_OVERHEAD_BYTES, sealBytes } from './aes-gcm.ts';
import { bindingOf, type Place } from './binding.ts';

const KEY = createSecretKey(randomBytes(32));
const PLACE: Place = { tenantId: 't', customerId: 'c', table: 'customer_record', column: 'sealed_record', version: 1 };
const BINDING = bindingOf(PLACE);

test('what was sealed opens, whatever its length, and never looks the same twice', () => {
  for (const length of [0, 1, 15, 16, 17, 10_000]) {
    const plaintext = randomBytes(length);
    const sealed = sealBytes(KEY, BINDING, plaintext);
    assert.equal(sealed.length, length + SEAL_OVERHEAD_BYTES);
    assert.deepEqual(openBytes(KEY, BINDING, sealed), plaintext);
    assert.notDeepEqual(sealBytes(KEY, BINDING, plaintext), sealed);
  }
});

test('the layout is format, IV, ciphertext, tag, so that other code can read it', () => {
  const raw = randomBytes(32);
  const sealed = sealBytes(createSecretKey(raw), BINDING, Buffer.from('text'));
  const decipher = createDecipheriv('aes-256-gcm', raw, sealed.subarray(1, 13));
  decipher.setAAD(BINDING).setAuthTag(sealed.subarray(-16));
  assert.equal(decipher.update(sealed.subarray(13, -16)).toString() + decipher.final().toString(), 'text');
});

test('flipping any bit, cutting, another key or another binding: nothing opens', () => {
  const sealed = sealBytes(KEY, BINDING, Buffer.from('name and address'));
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    assert.throws(() => openBytes(KEY, BINDING, changed), Defect, `bit ${bit}`);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    assert.throws(() => openBytes(KEY, BINDING, sealed.subarray(0, length)), `cut to ${length}`);
  }
  assert.throws(() => openBytes(createSecretKey(randomBytes(32)), BINDING, sealed));
  const elsewhere: Place[] = [
    { ...PLACE, tenantId: 'u' },
    { ...PLACE, customerId: 'd' },
    { ...PLACE, table: 'order_record' },
    { ...PLACE, column: 'attributes' },
    { ...PLACE, version: 2 },
  ];
  for (const place of elsewhere) assert.throws(() => openBytes(KEY, bindingOf(place), sealed), JSON.stringify(place));
});

test('no two places bind alike, wherever their members divide', () => {
  const places = [
    { ...PLACE, tenantId: 'ab', customerId: 'c' },
    { ...PLACE, tenantId: 'a', customerId: 'bc' },
    { ...PLACE, tenantId: 'abc', customerId: '' },
    { ...PLACE, column: 'sealed_record1', version: 1 },
    { ...PLACE, column: 'sealed_record', version: 11 },
  ];
  assert.equal(new Set(places.map((place) => bindingOf(place).toString('hex'))).size, places.length);
});
