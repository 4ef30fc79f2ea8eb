import { wallClock } from '@loyaltyos/kernel';
import { majorText, SpecUnreadable, type Program } from '@loyaltyos/rules';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { compileFile } from '../rules/compile-file.ts';
import { linesOfFile } from '../rules/lines-of-file.ts';
import { parseExactly, PROGRAMME_OPTION, readEnvironment } from '../rules/read-file.ts';
import { CUSTOMER_OPTION, readStated } from '../rules/read-stated.ts';
import { readSituation } from '../rules/situation.ts';
import { Totals } from '../rules/totals.ts';

/** So many lines that cannot be read are named; all are counted. */
const NAMED_REJECTS = 10;

/** Adds up what a rule set would grant for the orders of a file, without a server. */
export const rulesSimulate: Command = {
  name: 'rules simulate',
  summary: 'Run a rule set on the orders of a file and add up what it grants; exit code 1 when an order cannot be read',
  positionals: ['FILE'],
  options: {
    orders: { type: 'string', value: 'FILE', help: 'one order a line, as rules explain takes it; required' },
    ...CUSTOMER_OPTION,
    ...PROGRAMME_OPTION,
  },
  details:
    'Each order is run by itself: caps and history are what --customer or the line says, and do not add up from order to\n' +
    'order. A backtest on a server runs with the history that was.',
  async run(call) {
    const { terminal } = call;
    const ordersFile = textOf(call, 'orders');
    if (ordersFile === undefined) throw new UsageError('--orders is required.');
    const stated = readStated(call);
    const environment = readEnvironment(call, Object.keys(stated.lists ?? {}));
    const compiled = compileFile(call.positionals[0]!, environment, terminal);
    if (compiled === undefined) return EXIT.failed;
    const { program } = compiled;
    const to = { program, environment, now: wallClock.now() };
    const totals = new Totals();
    let rejected = 0;
    for await (const { number, text } of linesOfFile(ordersFile)) {
      try {
        const { facts, history } = readSituation(parseExactly(text), stated, to);
        totals.add(program.run(facts, history));
      } catch (error) {
        if (!(error instanceof SpecUnreadable || error instanceof SyntaxError)) throw error;
        rejected += 1;
        if (rejected <= NAMED_REJECTS) terminal.note(`line ${number}: ${error.message}`);
      }
    }
    terminal.answer(totalsText(totals, rejected, program), document(totals, rejected, program));
    return rejected === 0 ? EXIT.ok : EXIT.failed;
  },
};

function document(totals: Totals, rejected: number, { baseCurrency }: Program) {
  const { orders, rewarded, points } = totals;
  const rules = [...totals.rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { credit, ...own }]) => ({
      rule,
      ...own,
      credit: majorText(credit, baseCurrency),
    }));
  return { orders, rewarded, rejected, points, credit: majorText(totals.credit, baseCurrency), rules };
}

function totalsText(totals: Totals, rejected: number, program: Program): string {
  const { orders, rewarded, points, credit, rules } = document(totals, rejected, program);
  const rows = [
    ['rule', 'orders', 'points', `credit ${program.baseCurrency}`],
    ...rules.map((own) => [own.rule, String(own.orders), String(own.points), own.credit]),
    ['total', String(rewarded), String(points), credit],
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [...lines, '', `${orders} orders, ${rewarded} of them rewarded, ${rejected} not readable.`].join('\n');
}
