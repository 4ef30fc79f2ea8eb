import type { OrderCost } from './run-cpu-bench.ts';

/** The costs as a table for people. */
export function formatCosts(costs: readonly OrderCost[], callers: number): string {
  const lines = [
    `CPU time of one order, in microseconds, ${callers} callers`,
    '',
    row('', ['server', 'PostgreSQL', 'client', 'all', 'orders/s', 'a batch', 'log bytes']),
  ];
  for (const cost of costs) {
    const { serverMicros, postgresMicros, clientMicros } = cost;
    const micros = [serverMicros, postgresMicros, clientMicros, serverMicros + postgresMicros + clientMicros];
    const figures = [...micros, cost.perSecond].map((figure) => Math.round(figure).toLocaleString('en-US'));
    lines.push(
      row(`${cost.rules}, ${cost.orders} orders`, [
        ...figures,
        cost.ordersPerBatch.toFixed(1),
        cost.logBytes.toFixed(0),
      ]),
    );
  }
  for (const { rules, statements } of costs) {
    if (statements.length === 0) continue;
    lines.push('', `Statements for 1,000 orders, ${rules}: calls, ms`, '');
    for (const { text, calls, ms } of statements)
      lines.push(`${calls.toFixed(0).padStart(7)}${ms.toFixed(1).padStart(9)}  ${text}`);
  }
  return `${lines.join('\n')}\n`;
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}
