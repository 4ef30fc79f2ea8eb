import { wallClock } from '@loyaltyos/kernel';
import { majorText } from '@loyaltyos/rules';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { compileFile } from '../rules/compile-file.ts';
import { PROGRAMME_OPTION, readEnvironment, readJson } from '../rules/read-file.ts';
import { CUSTOMER_OPTION, readable, readStated } from '../rules/read-stated.ts';
import { readSituation } from '../rules/situation.ts';
import { traceTree } from '../rules/trace-tree.ts';

/** Says why an order earns what it earns, without a server. */
export const rulesExplain: Command = {
  name: 'rules explain',
  summary: 'Run a rule set on an order and show the value of every expression and the reason for every decision',
  positionals: ['FILE'],
  options: {
    order: { type: 'string', value: 'FILE', help: 'an order as the API takes it, or a case of a spec; required' },
    ...CUSTOMER_OPTION,
    ...PROGRAMME_OPTION,
  },
  async run(call) {
    const orderFile = textOf(call, 'order');
    if (orderFile === undefined) throw new UsageError('--order is required.');
    const stated = readStated(call);
    const environment = readEnvironment(call, Object.keys(stated.lists ?? {}));
    const compiled = compileFile(call.positionals[0]!, environment, call.terminal);
    if (compiled === undefined) return EXIT.failed;
    const { source, program } = compiled;
    const to = { program, environment, now: wallClock.now() };
    const { facts, history } = readable(orderFile, () => readSituation(readJson(orderFile), stated, to));
    const { outcome, trace } = program.trace(facts, history);
    const credit = majorText(outcome.creditTotal, program.baseCurrency);
    call.terminal.answer(traceTree(trace, outcome, source), { points: outcome.pointsTotal, credit, trace });
    return EXIT.ok;
  },
};
