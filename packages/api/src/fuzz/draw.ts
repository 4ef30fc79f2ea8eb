const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Choices drawn from a seed: the same seed draws the same, so that what was found can be seen again. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `below` - 1: mulberry32 (Tommy Ettinger, public domain). */
  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.number(choices.length)] as T;
  }

  /** True so many times of a hundred. */
  percent(times: number): boolean {
    return this.number(100) < times;
  }

  /** A word of small letters and digits. */
  word(length: number): string {
    return Array.from({ length }, () => LETTERS.charAt(this.number(LETTERS.length))).join('');
  }
}
