import {
  LANGUAGE_TESTS,
  matrixOf,
  matrixText,
  playAll,
  readRules,
  readScenarios,
  startStage,
  type Cell,
  type Column,
} from '@loyaltyos/sdkgen';
import { scratchDatabase } from '@loyaltyos/testing';

/** What came of playing all scenarios. */
export interface ScenariosPlayed {
  readonly cells: readonly Cell[];
  /** Why columns were not run. */
  readonly skipped: ReadonlyMap<Column, string>;
  /** The matrix, for people. */
  readonly text: string;
}

/**
 * Plays every conformance scenario in the languages that are named, on a stage of its own: on the server that
 * LOYALTYOS_TEST_DATABASE_URL names, or on the embedded one.
 *
 * @param tell is told, a line each, how far it is.
 */
export async function playScenarios(names: readonly string[], tell: (text: string) => void): Promise<ScenariosPlayed> {
  const scratch = process.env.LOYALTYOS_TEST_DATABASE_URL === undefined ? undefined : await scratchDatabase();
  try {
    const stage = await startStage(scratch);
    try {
      const chosen = Object.entries(LANGUAGE_TESTS).filter(([name]) => names.includes(name));
      const played = await playAll(stage, Object.fromEntries(chosen), tell);
      const others = Object.entries(LANGUAGE_TESTS).filter(([name]) => !names.includes(name));
      const notAsked = others.flatMap(([, { columns }]) => columns.map((column) => [column, 'not asked for'] as const));
      const skipped = new Map([...played.skipped, ...notAsked]);
      const cells = matrixOf(readScenarios(), readRules(), { ...played, skipped });
      return { cells, skipped, text: matrixText(cells, { skipped }) };
    } finally {
      await stage.stop();
    }
  } finally {
    await scratch?.drop();
  }
}
