import { connect } from '@loyaltyos/database';
import { createIdentity, openLocalKeyFile } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { frozenClock } from '@loyaltyos/testing';
import { createLoyalty } from '../loyalty.ts';

/** A process that does nothing but what falls due, for tests that kill it. Its business time stands still. */
const [url, rootKeyFile, now] = process.argv.slice(2);
const database = await connect({ url: url!, poolSize: 4 });
const identity = await createIdentity({
  database,
  clock: wallClock,
  rootKey: await openLocalKeyFile(rootKeyFile!, wallClock),
  issuer: 'http://localhost',
  audience: 'http://localhost/api',
});
createLoyalty({ database, clock: frozenClock(Number(now)), identity }).worker.start();
