import { connect, statement } from '@loyaltyos/database';
import type { Findings } from '../client/findings.ts';
import type { History } from '../client/history.ts';
import type { Stage } from '../stages/stage.ts';

// Either it still waits, or it was done.
const selectKnown = statement(
  'torture.returns',
  `SELECT order_id AS "orderId", return_id AS "returnId" FROM parked_return WHERE tenant_id = $1
    UNION ALL
   SELECT order_id, return_id FROM order_return WHERE tenant_id = $1`,
);

/**
 * A return that was told to wait (202) is there. Sending it again would make up for its loss, so this comes before that, and
 * looks at the rows.
 *
 * @returns how many were told to wait.
 */
export async function checkWaiting(stage: Stage, history: History, findings: Findings): Promise<number> {
  const told = history.episodes.filter(({ command, attempts }) => {
    return command.waits !== undefined && attempts.some(({ fate }) => fate.kind === 'answered' && fate.status === 202);
  });
  const { tenantId } = stage.tenant;
  const database = await connect({ url: stage.databaseUrl(), poolSize: 1 });
  try {
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<{ orderId: string; returnId: string }>(selectKnown, [tenantId]),
    );
    const known = new Set(rows.map(({ orderId, returnId }) => `${orderId} ${returnId}`));
    for (const { number, command } of told) {
      const { orderId = '', returnId = '' } = command.waits ?? {};
      if (!known.has(`${orderId} ${returnId}`))
        findings.add(`Episode ${number}: ${returnId} was told to wait, and is gone`);
    }
    return told.length;
  } finally {
    await database.close();
  }
}
