import type { Engine, EngineName, Prepared } from './engines/engine.ts';
import { ENGINES } from './engines/engines.ts';
import { median, percentile } from './statistics.ts';
import type { BenchOrder } from './order.ts';

export interface Effort {
  /** All engines take their turn once in each; an odd number has a median that was measured. */
  readonly rounds: number;
  /** How long each engine runs before it is timed: the JIT compiles beside it, on a machine that has other work. */
  readonly warmUpMs: number;
  /** How long each engine runs in a round. */
  readonly turnMs: number;
  /** Single evaluations that are timed one by one for the tail. */
  readonly singles: number;
  /** Fresh processes for each first run. */
  readonly firstRuns: number;
  /** Compilations for each median. */
  readonly compilations: number;
}

/** Nanoseconds for one order. */
export interface Speed {
  /** The median of the rounds' means. */
  readonly medianNs: number;
  /** The fastest and the slowest round. */
  readonly roundsNs: readonly [number, number];
  /** Of single evaluations; each includes about 30 ns of reading the clock. */
  readonly p99Ns: number;
  /** Against hand-written: the median of the ratios within each round. */
  readonly ratio: number;
}

/** Runs the engines in alternating rounds, each round in another order, so that drift of the machine hits all alike. */
export async function measureSpeeds(
  engines: ReadonlyMap<EngineName, Prepared>,
  orders: readonly BenchOrder[],
  effort: Effort,
): Promise<ReadonlyMap<EngineName, Speed>> {
  const names = [...engines.keys()];
  const means = new Map<EngineName, number[]>(names.map((name) => [name, []]));
  for (const [name, prepared] of engines) await runFor(ENGINES[name], prepared, orders, effort.warmUpMs);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] as EngineName;
      const mean = await runFor(ENGINES[name], engines.get(name) as Prepared, orders, effort.turnMs);
      means.get(name)?.push(mean);
    }
  }
  const reference = means.get('hand-written') ?? [];
  const speeds = new Map<EngineName, Speed>();
  for (const [name, rounds] of means) {
    const singles = await timeSingles(engines.get(name) as Prepared, orders, effort.singles);
    speeds.set(name, {
      medianNs: median(rounds),
      roundsNs: [Math.min(...rounds), Math.max(...rounds)],
      p99Ns: percentile(singles, 0.99),
      ratio: median(rounds.map((mean, round) => mean / (reference[round] ?? Number.NaN))),
    });
  }
  return speeds;
}

/** Evaluates the orders over and over. @returns the mean in nanoseconds. */
async function runFor(
  { isAsync }: Engine,
  prepared: Prepared,
  orders: readonly BenchOrder[],
  turnMs: number,
): Promise<number> {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  do {
    if (isAsync) for (const order of orders) keep(await prepared.answer(order));
    else for (const order of orders) keep(prepared.answer(order));
    count += orders.length;
    elapsed = performance.now() - start;
  } while (elapsed < turnMs);
  return (elapsed * 1e6) / count;
}

async function timeSingles(prepared: Prepared, orders: readonly BenchOrder[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const order = orders[index % orders.length] as BenchOrder;
    const start = process.hrtime.bigint();
    const answer = prepared.answer(order);
    keep(answer instanceof Promise ? await answer : answer);
    times.push(Number(process.hrtime.bigint() - start));
  }
  return times;
}

const last: { answer: unknown } = { answer: undefined };

/** What nobody looks at may not be computed at all. */
function keep(answer: unknown): void {
  last.answer = answer;
}
