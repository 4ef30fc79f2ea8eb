import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { openAwsKms } from './aws-kms.ts';
import { fakeAwsKms, type FakeAwsKms } from './fixture/fake-aws-kms.ts';
import { RootKeyError } from './root-key-error.ts';
import type { RootKey } from './root-key.ts';
import { versionOf } from './wrapped-key.ts';

const CONTEXT = { key: 'tenant-kek', tenant: 't', epoch: '1' };
const KEY = Buffer.from('the key itself, 32 bytes of it..');

function open({ alias, endpoint, region, credentials }: FakeAwsKms, other: object = {}): Promise<RootKey> {
  return openAwsKms({ alias, client: { endpoint, region, credentials }, ...other });
}

/** What it says, having checked that it says no secrets. */
async function refusal(work: Promise<unknown>, fake: FakeAwsKms): Promise<RootKeyError> {
  const error = await work.then(
    () => assert.fail('it was refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RootKeyError, String(error));
  const printed = inspect(error, { depth: 9, showHidden: true });
  for (const secret of [fake.credentials.secretAccessKey, KEY.toString('base64'), KEY.toString()]) {
    assert.ok(!printed.includes(secret), 'no secret in an error');
  }
  return error;
}

test('a start without the key, the right to it, or the service says so', async (t) => {
  const fake = await fakeAwsKms(t);
  assert.match(
    (await refusal(open(fake, { alias: 'alias/other' }), fake)).message,
    /refused DescribeKey: NotFoundException: Alias .*other is not found/,
  );

  const stranger = { accessKeyId: 'AKIASTRANGER', secretAccessKey: fake.credentials.secretAccessKey };
  const { endpoint, region } = fake;
  const unknown = await refusal(open(fake, { client: { endpoint, region, credentials: stranger } }), fake);
  assert.match(unknown.message, /UnrecognizedClientException/);
  const forger = { ...fake.credentials, secretAccessKey: 'another secret' };
  const forged = await refusal(open(fake, { client: { endpoint, region, credentials: forger } }), fake);
  assert.match(forged.message, /InvalidSignatureException/);

  fake.fail('DescribeKey', [
    { status: 400, type: 'AccessDeniedException', message: 'User: x is not authorized to perform: kms:DescribeKey' },
  ]);
  const denied = await refusal(open(fake), fake);
  assert.match(denied.message, /AccessDeniedException: User: x is not authorized/);
  assert.equal(denied.isTemporary, false);

  const nowhere = { endpoint: 'http://127.0.0.1:9', region, credentials: fake.credentials };
  const away = await refusal(open(fake, { client: nowhere }), fake);
  assert.match(away.message, /could not be asked \(DescribeKey\).*ECONNREFUSED/);
  assert.equal(away.isTemporary, true);
});

test('what fails for a moment is asked again, and not for ever', async (t) => {
  const fake = await fakeAwsKms(t);
  const root = await open(fake);
  const wrapped = await root.wrap(KEY, CONTEXT);
  const busy = { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' };
  fake.fail('Decrypt', ['hang-up', { status: 500, type: 'KMSInternalException' }]);
  assert.deepEqual(await root.unwrap(wrapped, CONTEXT), KEY);
  fake.fail(
    'Decrypt',
    Array.from({ length: 9 }, () => busy),
  );
  const before = fake.operations.length;
  const refused = await refusal(root.unwrap(wrapped, CONTEXT), fake);
  assert.equal(refused.isTemporary, true);
  assert.equal(fake.operations.length - before, 3);
});

test('the context reaches the service as its encryption context, and a key is asked for by its own name', async (t) => {
  const fake = await fakeAwsKms(t);
  const root = await open(fake);
  const wrapped = await root.wrap(KEY, CONTEXT);
  await assert.rejects(
    root.unwrap(wrapped, { ...CONTEXT, tenant: 'u' }),
    /does not open: AWS KMS says InvalidCiphertextException/,
  );
  const next = await root.rotate();
  // The same bytes under another version's name.
  const sealed = wrapped.subarray(1 + versionOf(wrapped).length);
  const moved = Buffer.concat([Buffer.of(next.length), Buffer.from(next), sealed]);
  await assert.rejects(root.unwrap(moved, CONTEXT), /does not open: AWS KMS says IncorrectKeyException/);
});

test('a new version is a key with the policy and the tags of the one before', async (t) => {
  const fake = await fakeAwsKms(t);
  const root = await open(fake);
  const first = versionOf(await root.wrap(KEY, CONTEXT));
  const second = await root.rotate();
  assert.notEqual(second, first);
  assert.deepEqual(fake.tagsOf(second), { team: 'loyalty', 'loyaltyos:replaces': first });
  const third = await root.rotate();
  assert.deepEqual(fake.tagsOf(third), { team: 'loyalty', 'loyaltyos:replaces': second });
  assert.equal(fake.policyOf(third), fake.policyOf(first));
});

test('a destroyed version waits for seven days, of no use, with all that it took over from', async (t) => {
  const fake = await fakeAwsKms(t);
  const root = await open(fake);
  const wrapped = await root.wrap(KEY, CONTEXT);
  const versions = [versionOf(wrapped), await root.rotate(), await root.rotate()];
  fake.fail('ScheduleKeyDeletion', [{ status: 400, type: 'AccessDeniedException' }]);
  await refusal(root.destroy(versions[1]!), fake);
  await root.destroy(versions[1]!);
  assert.deepEqual(
    versions.map((version) => fake.stateOf(version)),
    ['PendingDeletion', 'PendingDeletion', 'Enabled'],
  );
  await refusal(root.unwrap(wrapped, CONTEXT), fake);
  assert.equal(root.destructionTakesMs, 7 * 86_400_000);
  await root.destroy(versions[1]!);
  fake.pass(7);
  assert.deepEqual(
    versions.map((version) => fake.stateOf(version)),
    [undefined, undefined, 'Enabled'],
  );
  await root.destroy(versions[1]!);
});
