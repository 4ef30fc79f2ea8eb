import { test } from 'node:test';
import fc from 'fast-check';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { draftedCommand, type Draft } from './fixture/arbitrary-command.ts';
import { holds } from './fixture/cases.ts';
import { comparedRunMadeSmall } from './fixture/compared-run.ts';
import { PROGRAMMES } from './fixture/programme-model.ts';
import { EngineRun } from './fixture/engine-run.ts';
(EngineRun.prototype as any).sweep = async () => {};
const OK = new Set((process.env['OK'] ?? 'order,batch,simulate,wait').split(','));
test('try', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  let commands = 0;
  const one = draftedCommand.map((d): Draft => (w) => {
    const c = d(w);
    return c && OK.has(c.do) ? c : undefined;
  });
  const runs = fc.record({
    programme: fc.constantFrom(...Object.keys(PROGRAMMES)),
    script: fc.array(one, { minLength: 50, maxLength: 60, size: 'max' }),
  });
  await holds(
    t,
    'the engine answers and holds what the model does',
    fc.asyncProperty(runs, async (run) => {
      commands += (await comparedRunMadeSmall(fixture, run)).commands;
    }),
    { casesPerRun: 100, endOnFailure: true },
  );
  t.diagnostic(`${commands} commands compared`);
});
