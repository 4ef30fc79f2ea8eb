import type { Engine } from './engine.ts';
import { settleAmounts } from './settle-amounts.ts';

/** All rules in one expression node, so that the border to native code is crossed once. */
export const zenEngine: Engine = {
  name: '@gorules/zen-engine',
  numbers: 'decimals inside, binary floats at its border',
  isAsync: true,
  async load() {
    const { ZenDecisionContent, ZenEngine } = await import('@gorules/zen-engine');
    return (workload) => {
      const { lets, rules } = workload.zen;
      const expressions = [...Object.entries(lets), ...rules.map((rule, index) => [`r${index}`, rule] as const)];
      const position = { x: 0, y: 0 };
      const model = {
        contentType: 'application/vnd.gorules.decision',
        nodes: [
          { id: 'in', name: 'in', type: 'inputNode', position },
          {
            id: 'rules',
            name: 'rules',
            type: 'expressionNode',
            position,
            content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
          },
          { id: 'out', name: 'out', type: 'outputNode', position },
        ],
        edges: [
          { id: 'first', sourceId: 'in', targetId: 'rules', type: 'edge' },
          { id: 'second', sourceId: 'rules', targetId: 'out', type: 'edge' },
        ],
      };
      const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(model))));
      const names = rules.map((_, index) => `r${index}`);
      return {
        async answer({ plain }) {
          // What crosses the border is copied: only what rules may name.
          const { happyHourUsed: _, ...facts } = plain;
          const { result } = (await decision.evaluate(facts)) as { result: Readonly<Record<string, unknown>> };
          const amounts = names.map((name) => result[name]);
          return settleAmounts(workload, plain, amounts);
        },
      };
    };
  },
};
