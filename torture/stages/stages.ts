import type { Random } from '../../bench/rules/seeded-random.ts';
import { embeddedStage } from './embedded-stage.ts';
import type { Stage } from './stage.ts';
import { twoServersStage } from './two-servers-stage.ts';

/** The ways to run the product that are tortured. */
export const STAGES: Readonly<Record<string, (random: Random) => Promise<Stage>>> = {
  servers: twoServersStage,
  embedded: embeddedStage,
};
