import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, type Fate, type WireRequest } from '../client/exchange.ts';
import { meaningOf, type Episode, type History } from '../client/history.ts';
import type { Tokens } from '../client/tokens.ts';
import type { ServerProcess } from '../stages/server-process.ts';
import type { Read } from './observed-ledger.ts';

const MAX_TRIES = 20;
const PAUSE_MS = 100;

/** A client of servers that are all up and left in peace: it must get an answer. */
export class QuietClient {
  readonly #tokens: Tokens;
  readonly #history: History;

  constructor(tokens: Tokens, history: History) {
    this.#tokens = tokens;
    this.#history = history;
  }

  /**
   * Sends a command again until it is known what became of it, or that it waits for an order that nobody sent.
   *
   * @throws when that is not known after twenty tries.
   */
  async settle(server: ServerProcess, { number, command, attempts }: Episode): Promise<Fate> {
    let fate: Fate = { kind: 'unsent' };
    for (let tried = 0; tried < MAX_TRIES; tried += 1) {
      const sentAtMs = this.#history.nowMs();
      fate = await this.send(server, command.request);
      attempts.push({ server: server.name, sentAtMs, endedAtMs: this.#history.nowMs(), fate });
      if (meaningOf(command, fate) !== 'open' || isWaiting(fate)) return fate;
      await sleep(PAUSE_MS);
    }
    throw new Error(`Episode ${number} (${command.kind}) cannot be settled: ${JSON.stringify(fate)}`);
  }

  /** Reads from one server. @throws when it does not answer 200. */
  reader(server: ServerProcess): Read {
    return async (path) => {
      const fate = await this.send(server, { method: 'GET', path });
      if (fate.kind === 'answered' && fate.status === 200) return JSON.parse(fate.body) as unknown;
      throw new Error(`${server.name} answers GET ${path} with ${JSON.stringify(fate)}\n${server.lastWords(8)}`);
    };
  }

  async send(server: ServerProcess, request: WireRequest): Promise<Fate> {
    return exchange(server.url, await this.#tokens.current(), request);
  }
}

const isWaiting = (fate: Fate): boolean => fate.kind === 'answered' && fate.status === 202;
