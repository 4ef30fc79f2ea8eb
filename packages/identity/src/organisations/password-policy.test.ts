import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { isBreached } from './breached-passwords.ts';
import { checkPassword, LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from './password-policy.ts';

const ADA = { email: 'ada.byron@lovelace-mills.example', name: 'Ada Byron', organisationName: 'Lovelace Mills Ltd' };

async function judge(password: string): Promise<string> {
  try {
    await checkPassword(password, ADA, '/password');
    return 'fine';
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.code, 'invalid-values');
    assert.ok(!JSON.stringify(error.errors).includes(password), 'what was sent is not repeated');
    return error.errors.map(({ code }) => code).join();
  }
}

test('a password has 15 to 256 characters, counted as people do, of any kind and in any mixture', async () => {
  for (const [password, expected] of [
    ['kx7 oq vbn tzu', 'too-short'],
    ['kx7 oq vbn tzu ', 'fine'],
    ['🦔'.repeat(LEAST_PASSWORD_LENGTH - 1), 'too-short'],
    ['🦔🐢🦉🐝🦊🐙🦜🐌🦩🐪🦥🐬🦡🐳🦚', 'fine'],
    ['пятнадцать слов подряд', 'fine'],
    ['合言葉は山と川と海と空と雲です', 'fine'],
    ['kx7 oq vbn tzue\u0301', 'fine'],
    ['kx7 oq vbn tze\u0301', 'too-short'],
    ['only small letters here', 'fine'],
    ['x'.repeat(MOST_PASSWORD_LENGTH - 1) + 'y', 'fine'],
    ['x'.repeat(MOST_PASSWORD_LENGTH) + 'y', 'too-long'],
  ] as const) {
    // The breached ones of these tests are tried below.
    assert.equal(await judge(password), expected, password);
  }
});

test('letters that are put together and letters that are whole make the same password', async () => {
  const whole = 'drei Wörter über Köln';
  assert.equal(await checkPassword(whole.normalize('NFD'), ADA, '/password'), whole);
  assert.equal(await judge('an unassigned \u{e0fff} one'), 'unassigned-character');
});

test('names that others know make no password; a sentence with a name in it does', async () => {
  for (const password of [
    'ada.byron@lovelace-mills.example',
    'LovelaceMillsLtd',
    'lovelace-mills-2026',
    'Lovelace Mills Ltd!!',
    'Ada Byron Ada Byron',
    'loyaltyos loyaltyos 1',
  ]) {
    assert.equal(await judge(password), 'personal', password);
  }
  assert.equal(await judge('Ada rides to the mill on a tricycle'), 'fine');
});

test('what is known from breaches is refused in any case of its letters, and as a whole only', async () => {
  for (const password of ['123456789987654321', 'passwordpassword', 'PasswordPassword', '1QAZ2wsx3edc4rfv']) {
    assert.equal(await judge(password), 'breached', password);
  }
  assert.equal(await judge('passwordpassword with more'), 'fine');
});

test('the list is sorted, without gaps, and everything in it is found', async () => {
  const list = readFileSync(new URL('breached-passwords.bin', import.meta.url));
  assert.equal(list.length % 5, 0);
  assert.ok(list.length / 5 > 300_000, `${list.length / 5} passwords`);
  for (let at = 5; at < list.length; at += 5) {
    if (Buffer.compare(list.subarray(at - 5, at), list.subarray(at, at + 5)) >= 0) assert.fail(`not sorted at ${at}`);
  }
  for (const password of ['123456789123456789', 'q1w2e3r4t5y6u7i8', 'qwertyuiop12345']) {
    assert.equal(await isBreached(password), true, password);
  }
  assert.equal(await isBreached(''), false);
});
