import type { Random } from '../../bench/rules/seeded-random.ts';
import type { ServerProcess } from './server-process.ts';

/** What can be killed: one process, or several at once. */
export interface Victim {
  readonly name: string;
  /** `kill -9`, whether it runs, is just starting, or is dead. */
  kill(random: Random): void;
  /**
   * Brings it back as an operator would, and waits until it works.
   *
   * @throws when it ends before that.
   */
  revive(): Promise<void>;
}

/** The processes of one way to run the product, with a tenant in it. */
export interface Stage {
  readonly name: string;
  readonly servers: readonly ServerProcess[];
  readonly victims: readonly [Victim, ...Victim[]];
  /** With which commands of the product reach the same data. */
  readonly environment: NodeJS.ProcessEnv;
  readonly tenant: { readonly slug: string; readonly tenantId: string; readonly apiKey: string };
  /** As the application, for looking behind the API; while everything runs. */
  databaseUrl(): string;
  /** Ends every process and removes every file; after failures too. */
  stop(): Promise<void>;
}
