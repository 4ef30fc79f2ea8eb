import { serveControl } from './control.ts';
import type { ServerWishes } from './server-process.ts';
import { Stage, type OutsideResult } from './stage.ts';

/** A stage that scenarios can be played on. */
export interface RunningStage {
  /** Where its control is: `LOYALTYOS_STAGE_URL` of native tests. */
  readonly url: string;
  /** How what was played ended, as seen from outside. */
  results(): readonly OutsideResult[];
  stop(): Promise<void>;
}

/** Starts a stage: a server on the embedded database, or on the database that is given. */
export async function startStage(database?: ServerWishes['database']): Promise<RunningStage> {
  const stage = await Stage.start(database);
  const control = await serveControl(stage);
  return {
    url: control.url,
    results: () => stage.results,
    stop: async () => {
      await control.close();
      await stage.stop();
    },
  };
}
