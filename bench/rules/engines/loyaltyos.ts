import { compile, type Outcome, type Program } from '@loyaltyos/rules';
import type { Answer, AnsweredGrant } from '../order.ts';
import type { Workload } from '../workload.ts';
import type { Engine } from './engine.ts';

/** @throws Error when the rule set does not compile. */
export function programOf({ source, environment }: Pick<Workload, 'source' | 'environment'>): Program {
  const { program, diagnostics } = compile(source, environment);
  if (program === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return program;
}

function answerOf({ pointsTotal, creditTotal, grants }: Outcome): Answer {
  const answered: AnsweredGrant[] = [];
  for (const { ruleId, account, amount } of grants) answered.push({ rule: ruleId, account, amount });
  return { points: pointsTotal, credit: creditTotal, grants: answered };
}

/** The language of this repository, with everything that an outcome holds: what was selected, grants, counters. */
export const loyaltyos: Engine = {
  name: 'loyaltyos',
  numbers: 'exact, of any size',
  isAsync: false,
  load: () =>
    Promise.resolve((workload) => {
      const program = programOf(workload);
      return { answer: ({ facts, history }) => answerOf(program.run(facts, history)) };
    }),
};

export const loyaltyosTraced: Engine = {
  ...loyaltyos,
  name: 'loyaltyos, traced',
  load: () =>
    Promise.resolve((workload) => {
      const program = programOf(workload);
      return { answer: ({ facts, history }) => answerOf(program.trace(facts, history).outcome) };
    }),
};

export const handWritten: Engine = {
  name: 'hand-written',
  numbers: 'bigint',
  isAsync: false,
  load: () => Promise.resolve(({ handWritten: answer }) => ({ answer })),
};
