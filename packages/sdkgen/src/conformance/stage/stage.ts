import { randomBytes } from 'node:crypto';
import { exceptionOf, type Column, type Rule } from '../columns.ts';
import { readRules, readScenarios } from '../read-scenarios.ts';
import type { Scenario } from '../scenario.ts';
import { FaultProxy } from './fault-proxy.ts';
import { Run, type Begun } from './run.ts';
import { Sandbox } from './sandbox.ts';
import { startServer, type ServerProcess, type ServerWishes } from './server-process.ts';
import { readApi, ServedOperations } from './served-operations.ts';

/** As many scenarios may be under way at once: each has a proxy, whose port the server must know when it starts. */
const PROXIES = 48;
/** A native test that has not ended its scenario by then has died. */
const LONGEST_RUN_MS = 120_000;
/** How many results are kept: every scenario in every column, several times. */
const MOST_RESULTS = 10_000;

/** How one playing ended, as seen from outside. */
export interface OutsideResult {
  readonly scenario: string;
  readonly column: Column;
  /** What was wrong, each in a sentence. */
  readonly failures: readonly string[];
}

/** What cannot be done now, and why. */
export class StageRefusal extends Error {
  readonly status: 404 | 409 | 503;

  constructor(status: 404 | 409 | 503, message: string) {
    super(message);
    this.status = status;
  }
}

/** Our server, one sandbox for each column, and the scenarios that are played on it. */
export class Stage {
  readonly #scenarios: ReadonlyMap<string, Scenario>;
  readonly #rules: readonly Rule[];
  readonly #operations: ServedOperations;
  readonly #server: ServerProcess;
  /** In the order in which they were left: a port rests as long as it can. */
  readonly #idle: FaultProxy[];
  readonly #proxies: readonly FaultProxy[];
  readonly #shared = new Map<Column, Promise<Sandbox>>();
  readonly #runs = new Map<string, { readonly run: Run; readonly proxy: FaultProxy; readonly dies: NodeJS.Timeout }>();
  readonly results: OutsideResult[] = [];

  private constructor(server: ServerProcess, proxies: readonly FaultProxy[]) {
    this.#server = server;
    this.#proxies = proxies;
    this.#idle = [...proxies];
    this.#scenarios = new Map(readScenarios().map((scenario) => [scenario.id, scenario]));
    this.#rules = readRules();
    this.#operations = new ServedOperations(readApi());
  }

  static async start(database?: ServerWishes['database']): Promise<Stage> {
    const proxies = Array.from({ length: PROXIES }, () => new FaultProxy());
    await Promise.all(proxies.map((proxy) => proxy.listen()));
    const hosts = proxies.map(({ authority }) => authority);
    const server = await startServer({ hosts, ...(database === undefined ? {} : { database }) });
    return new Stage(server, proxies);
  }

  /** @throws StageRefusal, StageCallFailed */
  async begin(id: string, column: Column): Promise<Begun> {
    const scenario = this.#scenarios.get(id);
    if (scenario === undefined) throw new StageRefusal(404, `There is no scenario ${id}.`);
    const exception = exceptionOf(scenario, column, this.#rules);
    if (exception !== undefined) throw new StageRefusal(409, `${id} is not for ${column}: ${exception}.`);
    const proxy = this.#idle.shift();
    if (proxy === undefined) throw new StageRefusal(503, `${PROXIES} scenarios are under way.`);
    try {
      const sandbox = await (scenario.given?.tenant === 'own' ? this.#register(column) : this.#sharedBy(column));
      const run = await Run.begin({ scenario, column, sandbox, proxy, operations: this.#operations }, this.#server.url);
      const dies = setTimeout(() => void this.#finish(run.begun.runId, ['It was not ended in time.']), LONGEST_RUN_MS);
      dies.unref();
      this.#runs.set(run.begun.runId, { run, proxy, dies });
      return run.begun;
    } catch (error) {
      this.#idle.push(proxy);
      throw error;
    }
  }

  /** What was wrong with a playing, each in a sentence. @throws StageRefusal for one that is not under way. */
  async end(runId: string): Promise<readonly string[]> {
    return this.#finish(runId, []);
  }

  async stop(): Promise<void> {
    for (const { dies } of this.#runs.values()) clearTimeout(dies);
    await Promise.all(this.#proxies.map((proxy) => proxy.close()));
    await this.#server.stop();
  }

  async #finish(runId: string, beforehand: readonly string[]): Promise<readonly string[]> {
    const found = this.#runs.get(runId);
    if (found === undefined) throw new StageRefusal(404, `No run ${runId} is under way.`);
    this.#runs.delete(runId);
    const { run, proxy, dies } = found;
    clearTimeout(dies);
    const failures = [...beforehand, ...(await run.end())];
    this.#idle.push(proxy);
    if (this.results.length < MOST_RESULTS)
      this.results.push({ scenario: run.scenario.id, column: run.column, failures });
    return failures;
  }

  async #sharedBy(column: Column): Promise<Sandbox> {
    const known = this.#shared.get(column) ?? this.#register(column);
    this.#shared.set(column, known);
    // The next one tries again.
    known.catch(() => this.#shared.delete(column));
    return known;
  }

  async #register(column: Column): Promise<Sandbox> {
    return Sandbox.register(this.#server.url, this.#operations, `${column}-${randomBytes(4).toString('hex')}`);
  }
}
