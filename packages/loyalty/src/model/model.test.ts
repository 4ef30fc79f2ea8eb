import { test } from 'node:test';
import fc from 'fast-check';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { draftedCommand } from './fixture/arbitrary-command.ts';
import { holds } from './fixture/cases.ts';
import { comparedRun, comparedRunMadeSmall } from './fixture/compared-run.ts';
import { PROGRAMMES } from './fixture/programme-model.ts';
import { REGRESSIONS } from './fixture/regressions.ts';

const COMMANDS_PER_RUN = 60;
/** Of a run's commands, at least about so many must change nothing. */
const TRACELESS_PER_RUN = 20;

const runs = fc.record({
  programme: fc.constantFrom(...Object.keys(PROGRAMMES)),
  script: fc.array(draftedCommand, { minLength: COMMANDS_PER_RUN, maxLength: COMMANDS_PER_RUN, size: 'max' }),
});

for (const { was, plan } of REGRESSIONS) {
  test(`what was once so is no longer: ${was}`, async (t) => {
    await comparedRun(await loyaltyFixture(t, { source: null }), plan);
  });
}

test('the engine answers and holds what the model does, command by command', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  let commands = 0;
  await holds(
    t,
    'the engine answers and holds what the model does',
    fc.asyncProperty(runs, async (run) => {
      commands += (await comparedRunMadeSmall(fixture, run)).commands;
    }),
    { casesPerRun: COMMANDS_PER_RUN, endOnFailure: true },
  );
  t.diagnostic(`${commands} commands compared`);
});

test('what is refused, replayed or simulated leaves no trace in any table', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  let traceless = 0;
  await holds(
    t,
    'what is refused or simulated leaves no trace',
    fc.asyncProperty(runs, async (run) => {
      traceless += (await comparedRunMadeSmall(fixture, { ...run, watchTraces: true })).traceless;
    }),
    { casesPerRun: TRACELESS_PER_RUN, endOnFailure: true },
  );
  t.diagnostic(`${traceless} commands held to leave no trace`);
});
