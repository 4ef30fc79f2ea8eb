import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { wallClock, type Instant } from '@loyaltyos/kernel';
import { parseState, stateText, type VerifyState } from '@loyaltyos/ledger';
import { UsageError } from './command.ts';

/** How much of a run is done again after an interruption. */
const EVERY_MS = 1_000;

/** The file in which verification remembers how far it is. */
export class VerifyStateFile {
  readonly #path: string;
  #writtenAt: Instant = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What earlier runs left; undefined when there was none.
   *
   * @throws UsageError when the file is something else, or of another tenant.
   */
  read(tenantId: string): VerifyState | undefined {
    if (!existsSync(this.#path)) return undefined;
    const state = parseState(readFileSync(this.#path, 'utf8'));
    if (state === undefined) throw new UsageError(`${this.#path} is not what a verification left.`);
    if (state.tenantId !== tenantId) throw new UsageError(`${this.#path} is of another tenant.`);
    return state;
  }

  /** Writes now and then. */
  pass(state: VerifyState): void {
    if (wallClock.now() - this.#writtenAt >= EVERY_MS) this.write(state);
  }

  /** Whole or not at all: renamed into place. */
  write(state: VerifyState): void {
    const draft = `${this.#path}.next`;
    writeFileSync(draft, stateText(state), { mode: 0o600 });
    renameSync(draft, this.#path);
    this.#writtenAt = wallClock.now();
  }
}
