import type { PeerFacts } from '../order.ts';
import type { Workload } from '../workload.ts';
import type { Engine, Prepared } from './engine.ts';
import { settleAmounts } from './settle-amounts.ts';

type Expression = (facts: PeerFacts<bigint>) => unknown;

/** Each rule an expression, as rules would be saved. CEL has no sum: the program around it brings one. */
function answerWith(workload: Workload, parse: (expression: string) => Expression): Prepared {
  const lets = Object.entries(workload.cel.lets).map(([name, expression]) => [name, parse(expression)] as const);
  const rules = workload.cel.rules.map(parse);
  return {
    answer({ exact }) {
      const known: Record<string, unknown> = { ...exact };
      const facts = known as unknown as PeerFacts<bigint>;
      for (const [name, evaluate] of lets) known[name] = evaluate(facts);
      const amounts: unknown[] = [];
      for (const evaluate of rules) amounts.push(evaluate(facts));
      return settleAmounts(workload, exact, amounts);
    },
  };
}

function sum(values: Iterable<unknown>): bigint {
  let total = 0n;
  for (const value of values) total += value as bigint;
  return total;
}

const TEXTS = ['currency', 'channel', 'store', 'tier', 'weekday'] as const;
const NUMBERS = ['total', 'tax', 'shipping', 'day', 'time', 'orders', 'spend'] as const;

export const celJs: Engine = {
  name: '@marcbachmann/cel-js',
  numbers: '64-bit integers',
  isAsync: false,
  async load() {
    const { Environment } = await import('@marcbachmann/cel-js');
    return (workload) => {
      const environment = new Environment();
      for (const name of TEXTS) environment.registerVariable(name, 'string');
      for (const name of NUMBERS) environment.registerVariable(name, 'int');
      environment.registerVariable('lines', 'list<map<string, dyn>>');
      environment.registerFunction('sum(list): int', sum);
      return answerWith(workload, (expression) => environment.parse(expression));
    };
  },
};

export const bufbuildCel: Engine = {
  name: '@bufbuild/cel',
  numbers: '64-bit integers',
  isAsync: false,
  async load() {
    const { celEnv, celFunc, CelScalar, listType, parse, plan } = await import('@bufbuild/cel');
    return (workload) => {
      const lines = listType(CelScalar.DYN);
      const variables = {
        ...Object.fromEntries(TEXTS.map((name) => [name, CelScalar.STRING])),
        ...Object.fromEntries(NUMBERS.map((name) => [name, CelScalar.INT])),
        lines,
      };
      const environment = celEnv({ variables, funcs: [celFunc('sum', [lines], CelScalar.INT, sum)] });
      return answerWith(workload, (expression) => plan(environment, parse(expression)) as unknown as Expression);
    };
  },
};
