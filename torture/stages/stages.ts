import type { Random } from '../../bench/rules/seeded-random.ts';
import { embeddedStage } from './embedded-stage.ts';
import { forgetfulStage } from './forgetful-stage.ts';
import type { Stage } from './stage.ts';
import { twoServersStage } from './two-servers-stage.ts';

/** The ways to run the product that are tortured, and one that must not stand it. */
export const STAGES: Readonly<Record<string, (random: Random) => Promise<Stage>>> = {
  servers: twoServersStage,
  embedded: embeddedStage,
  forgetful: forgetfulStage,
};
