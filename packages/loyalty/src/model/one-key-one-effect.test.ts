import { test } from 'node:test';
import { connect } from '@loyaltyos/database';
import fc from 'fast-check';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import { draftedCommand } from './fixture/arbitrary-command.ts';
import { holds } from './fixture/cases.ts';
import { comparedRunMadeSmall } from './fixture/compared-run.ts';
import { PROGRAMMES } from './fixture/programme-model.ts';

const COMMANDS_PER_RUN = 25;

test('racers with one key or id are answered the same and have one effect, on several engines', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  const { scratch, clock, identity } = fixture;
  // An engine with connections and lanes of its own, as another process has them.
  const database = await connect({ url: scratch.url, poolSize: 2, keepsProcessAlive: false });
  t.after(() => database.close());
  const racers = [createLoyalty({ database, clock, identity })];
  const runs = fc.record({
    programme: fc.constantFrom(...Object.keys(PROGRAMMES)),
    script: fc.array(draftedCommand, { minLength: COMMANDS_PER_RUN, maxLength: COMMANDS_PER_RUN, size: 'max' }),
  });
  await holds(
    t,
    'racers with one key have one effect',
    fc.asyncProperty(runs, async (run) => {
      await comparedRunMadeSmall(fixture, { ...run, racers });
    }),
    { casesPerRun: COMMANDS_PER_RUN, endOnFailure: true },
  );
});
