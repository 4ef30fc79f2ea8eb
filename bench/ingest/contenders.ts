import type { RulesName } from './bench-server.ts';

/** Who takes turns. */
export type Contender = PgbenchContender | HttpContender;

interface Named {
  readonly name: string;
  /** For people. */
  readonly title: string;
}

/** pgbench writing the minimal rows of orders, over and over. */
export interface PgbenchContender extends Named {
  readonly kind: 'pgbench';
  readonly script: string;
  readonly ordersEach: number;
  readonly clients: number;
}

/** Callers of our server. */
export interface HttpContender extends Named {
  readonly kind: 'http';
  readonly rules: RulesName;
  readonly callers: number;
  /** Orders in a request; absent: one, sent alone. */
  readonly batch?: number;
  /** Whether orders share transactions; absent: they do. */
  readonly lanes?: 'off';
  /** Orders a second as a share of what another contender reached in the same round; absent: as many as are answered. */
  readonly load?: { readonly of: string; readonly share: number };
}

const BATCH = 500;

const twelve = (callers: number): HttpContender => {
  return {
    kind: 'http',
    name: `twelve-${callers}`,
    title: `twelve rules, ${callers} callers`,
    rules: 'twelve',
    callers,
  };
};

/** The reference first: everybody else's ratio is to it, unless a target says otherwise. */
export const CONTENDERS: readonly Contender[] = [
  {
    kind: 'pgbench',
    name: 'six',
    title: 'pgbench, six statements, 32 clients',
    script: 'minimal-order.sql',
    ordersEach: 1,
    clients: 32,
  },
  {
    kind: 'pgbench',
    name: 'at-once',
    title: 'pgbench, one statement, 32 clients',
    script: 'minimal-order-at-once.sql',
    ordersEach: 1,
    clients: 32,
  },
  {
    kind: 'pgbench',
    name: 'rows',
    title: `pgbench, ${BATCH} orders a statement, 2 clients`,
    script: 'minimal-batch.sql',
    ordersEach: BATCH,
    clients: 2,
  },
  { kind: 'http', name: 'one-64', title: 'one rule, 64 callers', rules: 'one', callers: 64 },
  { kind: 'http', name: 'one-256', title: 'one rule, 256 callers', rules: 'one', callers: 256 },
  twelve(64),
  twelve(256),
  twelve(512),
  {
    kind: 'http',
    name: 'off-64',
    title: 'twelve rules, 64 callers, lanes off',
    rules: 'twelve',
    callers: 64,
    lanes: 'off',
  },
  {
    kind: 'http',
    name: 'half',
    title: 'twelve rules, half of the load of 64 callers',
    rules: 'twelve',
    callers: 64,
    load: { of: 'twelve-64', share: 0.5 },
  },
  {
    kind: 'http',
    name: 'batch',
    title: `one rule, 4 callers, batches of ${BATCH}`,
    rules: 'one',
    callers: 4,
    batch: BATCH,
  },
];

/** A promise of docs: orders a second of one contender for each one of another, or the latency of one. */
export interface Target {
  readonly title: string;
  readonly contender: string;
  /** Absent: it is about latency. */
  readonly of?: string;
  /** At least for ratios, at most for latencies. */
  readonly limit: number;
  readonly what: 'ratio' | 'p99 / p50' | 'longest, ms';
}

export const TARGETS: readonly Target[] = [
  ...[64, 256, 512].map((callers): Target => {
    const contender = `twelve-${callers}`;
    return {
      title: `twelve rules, ${callers} callers, to six statements`,
      contender,
      of: 'six',
      limit: 1.5,
      what: 'ratio',
    };
  }),
  ...[64, 256, 512].map((callers): Target => {
    const contender = `twelve-${callers}`;
    return {
      title: `twelve rules, ${callers} callers, to one statement`,
      contender,
      of: 'at-once',
      limit: 0.5,
      what: 'ratio',
    };
  }),
  { title: 'lanes on to lanes off, 64 callers', contender: 'twelve-64', of: 'off-64', limit: 3, what: 'ratio' },
  {
    title: `batches of ${BATCH}, to as many rows a statement`,
    contender: 'batch',
    of: 'rows',
    limit: 0.4,
    what: 'ratio',
  },
  { title: 'at half load, p99 to the median', contender: 'half', limit: 5, what: 'p99 / p50' },
  { title: 'at half load, the longest, ms', contender: 'half', limit: 1000, what: 'longest, ms' },
];
