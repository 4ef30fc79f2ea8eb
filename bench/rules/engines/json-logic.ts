import type { PeerFacts } from '../order.ts';
import type { Engine } from './engine.ts';
import { settleAmounts } from './settle-amounts.ts';

type Expression = (facts: PeerFacts<number>) => unknown;

/** Compiled to JavaScript with `new Function`, its fastest way. */
export const jsonLogicEngine: Engine = {
  name: 'json-logic-engine',
  numbers: 'binary floats',
  isAsync: false,
  async load() {
    const { LogicEngine } = await import('json-logic-engine');
    return (workload) => {
      const engine = new LogicEngine();
      const build = (logic: unknown): Expression => engine.build(logic) as unknown as Expression;
      const lets = Object.entries(workload.jsonLogic.lets).map(([name, logic]) => [name, build(logic)] as const);
      const rules = workload.jsonLogic.rules.map(build);
      return {
        answer({ plain }) {
          const known: Record<string, unknown> = { ...plain };
          const facts = known as unknown as PeerFacts<number>;
          for (const [name, evaluate] of lets) known[name] = evaluate(facts);
          const amounts: unknown[] = [];
          for (const evaluate of rules) amounts.push(evaluate(facts));
          return settleAmounts(workload, plain, amounts);
        },
      };
    };
  },
};
