import { assert } from '@loyaltyos/kernel';
import type pg from 'pg';
import { sqlStateOf } from './database-errors.ts';
import type { Statement } from './statement.ts';

/** One open transaction. It is of no use once the work it was given to has returned. */
export interface Transaction {
  /**
   * Runs a statement and returns its rows. Statements that do not need each other's answers may be sent together
   * (`Promise.all`): they share one round trip.
   *
   * @throws the error of PostgreSQL; the transaction can then only be left.
   */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

export interface TransactionOptions {
  /** `repeatable read` makes every statement see the same snapshot; its conflicts are retryable errors. */
  readonly isolation?: 'read committed' | 'repeatable read';
  readonly readOnly?: boolean;
}

/** What a transaction starts with. `settings` are SQL, so they must be made of checked text only. */
export interface Opening extends TransactionOptions {
  readonly settings?: string;
  /** True to wait until BEGIN is answered, where no setting keeps a statement outside a transaction from writing. */
  readonly awaitBegin?: boolean;
}

const FEATURE_NOT_SUPPORTED = '0A000'; // among others: a cached plan must not change its result type
const INVALID_STATEMENT_NAME = '26000';

/**
 * Runs the work between BEGIN and COMMIT on a connection, and rolls back when it throws. BEGIN travels with the
 * work's first statement: the connection pipelines, so nobody waits for its answer alone.
 *
 * @param release gives the connection back; with true it is closed, because its state is not known.
 * @throws what the work throws, or what COMMIT answers.
 */
export async function runTransaction<T>(
  client: pg.ClientBase,
  opening: Opening,
  work: (tx: Transaction) => Promise<T>,
  release: (broken: boolean) => void,
): Promise<T> {
  let open = true;
  const begun = client.query(beginText(opening));
  // Whoever waits for it below hears of its failure; this only keeps Node.js from calling it unhandled before that.
  begun.catch(() => {});
  const tx: Transaction = {
    async query<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
      assert(open, `${statement.name} was sent after its transaction had ended`);
      assert(!values.includes(undefined), `${statement.name} was given an undefined value`);
      const result = await client.query({ name: statement.name, text: statement.text, values: values as unknown[] });
      return result.rows as Row[];
    },
  };
  try {
    if (opening.awaitBegin === true) await begun;
    const result = await work(tx);
    open = false;
    await begun;
    const ended = await client.query('COMMIT');
    // PostgreSQL answers COMMIT of a failed transaction with a roll-back and no error: the work hid an error.
    assert(ended.command === 'COMMIT', 'the work went on after a statement had failed: nothing was committed');
    release(false);
    return result;
  } catch (error) {
    open = false;
    release(!(await rolledBack(client)) || losesStatements(error));
    throw error;
  }
}

function beginText({ isolation, readOnly, settings }: Opening): string {
  const mode = [isolation && `ISOLATION LEVEL ${isolation}`, readOnly === true && 'READ ONLY']
    .filter(Boolean)
    .join(' ');
  return `BEGIN ${mode}${settings === undefined ? '' : `; ${settings}`}`;
}

/** False when the connection cannot be used again. */
async function rolledBack(client: pg.ClientBase): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

/** After a migration a prepared plan may no longer fit; a new connection prepares it anew. */
function losesStatements(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === FEATURE_NOT_SUPPORTED || state === INVALID_STATEMENT_NAME;
}
