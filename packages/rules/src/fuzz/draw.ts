/** Numbers drawn from a seed: the same seed draws the same, so that a failure can be seen again. */
export interface Draw {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number;
  /** One of the choices. */
  one<T>(choices: readonly T[]): T;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to vary tests. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return { number, one: (choices) => choices[number(choices.length)] as (typeof choices)[number] };
}
