import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI } from '../processes/run-cli.ts';
import { startTied, type TiedProcess } from '../processes/tied-process.ts';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/** A process of the product's server, which can be killed and started again at the same address. */
export class ServerProcess {
  readonly name: string;
  readonly url: string;
  readonly #command: 'serve' | 'start';
  readonly #environment: NodeJS.ProcessEnv;
  readonly #logPath: string;
  #process: TiedProcess | undefined;
  #life = 0;

  constructor(options: {
    name: string;
    command: 'serve' | 'start';
    port: number;
    environment: NodeJS.ProcessEnv;
    logPath: string;
  }) {
    this.name = options.name;
    this.url = `http://127.0.0.1:${options.port}`;
    this.#command = options.command;
    this.#environment = { ...options.environment, HOST: '127.0.0.1', PORT: String(options.port) };
    this.#logPath = options.logPath;
  }

  /** Counts the starts: figures of a process begin at nothing with each. */
  get life(): number {
    return this.#life;
  }

  /**
   * Starts it and waits until it says that it listens.
   *
   * @throws with the end of its log when it ends before that.
   */
  async start(): Promise<void> {
    await this.#gone();
    const log = openSync(this.#logPath, 'a', 0o600);
    const program = startTied(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', CLI, this.#command, '--json'],
      this.#environment,
      log,
    );
    closeSync(log);
    this.#process = program;
    this.#life += 1;
    const late = new AbortController();
    const outcome = await Promise.race([
      program.spoke.then(() => 'listening'),
      program.ended,
      sleep(START_TIMEOUT_MS, 'too slow', { signal: late.signal }).catch(() => ''),
    ]);
    late.abort();
    if (outcome === 'listening') return;
    program.signal('SIGKILL');
    throw new Error(`${this.name} did not start (${outcome}):\n${this.lastWords()}`);
  }

  isRunning(): boolean {
    return this.#process?.isRunning() === true;
  }

  kill(): void {
    this.#process?.signal('SIGKILL');
  }

  /** Asks it to end, and kills it when it takes too long. */
  async stop(): Promise<void> {
    const program = this.#process;
    if (program === undefined || !program.isRunning()) return;
    program.signal('SIGTERM');
    const late = new AbortController();
    const tooLong = sleep(STOP_TIMEOUT_MS, undefined, { signal: late.signal }).catch(() => {});
    await Promise.race([program.ended, tooLong]);
    late.abort();
    program.signal('SIGKILL');
    await program.ended;
  }

  /** Waits until the one before has let go of the port: a killed process lives a moment longer. */
  async #gone(): Promise<void> {
    const deadline = performance.now() + STOP_TIMEOUT_MS;
    while (this.isRunning()) {
      if (performance.now() > deadline) throw new Error(`${this.name} was not killed before it was started again.`);
      await sleep(5);
    }
  }

  /** The end of its log. */
  lastWords(lines = 50): string {
    return readFileSync(this.#logPath, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
