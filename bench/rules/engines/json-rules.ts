import type { Engine } from './engine.ts';
import { settleAmounts } from './settle-amounts.ts';

/** Decides which rules apply; what needs arithmetic is computed around it. */
export const jsonRulesEngine: Engine = {
  name: 'json-rules-engine',
  numbers: 'binary floats',
  isAsync: true,
  async load() {
    const { Engine: Rules } = await import('json-rules-engine');
    return (workload) => {
      const { derived, rules } = workload.jsonRules;
      const engine = new Rules(
        rules.map(({ all }, index) => ({
          conditions: { all: all.map((condition) => ({ ...condition })) },
          event: { type: String(index) },
        })),
      );
      const functions = Object.entries(derived);
      return {
        async answer({ plain }) {
          const known: Record<string, unknown> = {};
          for (const [name, derive] of functions) known[name] = derive(plain);
          const { events } = await engine.run({ ...plain, ...known });
          const amounts = rules.map(() => 0);
          for (const { type } of events) {
            const index = Number(type);
            amounts[index] = rules[index]?.amount(plain, known) ?? 0;
          }
          return settleAmounts(workload, plain, amounts);
        },
      };
    };
  },
};
