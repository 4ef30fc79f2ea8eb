import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom, type Random } from '../../bench/rules/seeded-random.ts';
import type { ServerProcess } from '../stages/server-process.ts';
import type { CommandKind } from './command.ts';
import { COMMAND_KINDS } from './commands/index.ts';
import { exchange, type Fate, type WireRequest } from './exchange.ts';
import type { Findings } from './findings.ts';
import { doneAnswerOf, meaningOfEpisode, type Episode, type History } from './history.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** What all callers share. */
export interface Surroundings {
  readonly servers: readonly ServerProcess[];
  readonly tokens: Tokens;
  readonly history: History;
  readonly world: World;
  readonly findings: Findings;
  readonly pace: Pace;
}

/** How fast callers call: the killer slows them down while what it killed comes back, so that a run takes less time. */
export interface Pace {
  isSlow: boolean;
}

/** How often, of a hundred. */
const RACES = 5;
const RETRIES = 60;
const REPEATS = 10;
const LOOKS = 10;

const MAX_TRIES = 5;
const THINK_MS = { fast: 12, slow: 150 };
const BACK_OFF_MS = 150;

/**
 * One caller: gives one command after another, to any server. Now and then it sends one to two servers at the same moment,
 * sends again what it has an answer for, or looks at another server whether it is there. What it has no answer for it sends
 * again in most cases, and otherwise forgets, as a caller does that has died.
 */
export class Caller {
  readonly #around: Surroundings;
  readonly #random: Random;
  #stopping = false;

  constructor(around: Surroundings, seed: number) {
    this.#around = around;
    this.#random = seededRandom(seed);
  }

  /** Calls until it is stopped. */
  async run(): Promise<void> {
    while (!this.#stopping) {
      await this.#episode();
      await sleep(this.#random.whole(0, this.#around.pace.isSlow ? THINK_MS.slow : THINK_MS.fast));
    }
  }

  /** It finishes what it is at. */
  stop(): void {
    this.#stopping = true;
  }

  async #episode(): Promise<void> {
    const { world, history } = this.#around;
    const command = this.#choose().next(world, this.#random);
    if (command === undefined) return;
    const episode = history.begin(command);
    await Promise.all(
      this.#happens(RACES) ? [this.#attempt(episode), this.#attempt(episode)] : [this.#attempt(episode)],
    );
    for (let tried = 1; tried < MAX_TRIES && this.#isOpen(episode); tried += 1) {
      if (!this.#wasUnsent(episode) && !this.#happens(RETRIES)) break;
      await sleep(this.#random.whole(10, BACK_OFF_MS));
      await this.#attempt(episode);
    }
    // Nobody is there: a new command would meet nobody either.
    while (this.#wasUnsent(episode) && !this.#stopping) {
      await sleep(BACK_OFF_MS);
      await this.#attempt(episode);
    }
    const answer = doneAnswerOf(episode);
    if (answer === undefined) return;
    history.acknowledgedCount += 1;
    command.learn?.(JSON.parse(answer), world);
    if (this.#happens(REPEATS)) await this.#attempt(episode);
    if (this.#happens(LOOKS) && command.visibleAt !== undefined) await this.#look(episode, command.visibleAt);
  }

  #choose(): CommandKind {
    const all = COMMAND_KINDS.reduce((sum, { weight }) => sum + weight, 0);
    let at = this.#random.whole(1, all);
    return COMMAND_KINDS.find(({ weight }) => (at -= weight) <= 0) ?? COMMAND_KINDS[0];
  }

  #happens(ofHundred: number): boolean {
    return this.#random.whole(1, 100) <= ofHundred;
  }

  #isOpen(episode: Episode): boolean {
    return meaningOfEpisode(episode) === 'open';
  }

  #wasUnsent({ attempts }: Episode): boolean {
    return attempts.at(-1)?.fate.kind === 'unsent';
  }

  async #attempt({ command, attempts }: Episode): Promise<void> {
    const { history } = this.#around;
    const sentAtMs = history.nowMs();
    const { server, fate } = await this.#send(command.request);
    attempts.push({ server: server.name, sentAtMs, endedAtMs: history.nowMs(), fate });
  }

  /** What was acknowledged by one server is there for every other at once. */
  async #look({ number, command }: Episode, path: string): Promise<void> {
    const { server, fate } = await this.#send({ method: 'GET', path });
    if (fate.kind !== 'answered' || fate.status === 200 || fate.status >= 500) return;
    this.#around.findings.add(
      `Episode ${number} (${command.kind}) was acknowledged, and ${server.name} answers ${fate.status} to GET ${path}: ${fate.body}`,
    );
  }

  async #send(request: WireRequest): Promise<{ server: ServerProcess; fate: Fate }> {
    const { servers, tokens } = this.#around;
    const server = servers[this.#random.whole(0, servers.length - 1)]!;
    const token = await tokens.current();
    return { server, fate: await exchange(server.url, token, request) };
  }
}
