import { assert } from '@loyaltyos/kernel';
import type pg from 'pg';
import { sqlStateOf } from './database-errors.ts';
import { Flight, type Passenger } from './flight.ts';
import { statement, type Statement } from './statement.ts';

/** One open transaction. It is of no use once the work it was given to has returned. */
export interface Transaction {
  /**
   * Runs a statement and returns its rows. Statements that do not need each other's answers may be sent together
   * (`Promise.all`): they share one round trip.
   *
   * @throws the error of PostgreSQL; the transaction can then only be left.
   */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Has a statement run whose answer nobody waits for: it goes along with what is sent next, at the latest with COMMIT,
   * so that the last writes of a transaction and its COMMIT are one round trip. When it fails, the transaction fails.
   */
  send(statement: Statement, values?: readonly unknown[]): void;
}

export interface TransactionOptions {
  /** `repeatable read` makes every statement see the same snapshot; its conflicts are retryable errors. */
  readonly isolation?: 'read committed' | 'repeatable read';
  readonly readOnly?: boolean;
}

/** What a transaction starts with. */
export interface Opening extends TransactionOptions {
  /** A UUID. Absent: no tenant is set. */
  readonly tenantId?: string;
}

const BEGIN: Readonly<Record<string, Statement>> = {
  '': statement('database.begin', 'BEGIN'),
  'read only': statement('database.begin-read-only', 'BEGIN READ ONLY'),
  'repeatable read': statement('database.begin-snapshot', 'BEGIN ISOLATION LEVEL REPEATABLE READ'),
  'repeatable read, read only': statement(
    'database.begin-read-only-snapshot',
    'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY',
  ),
};
// Until the transaction ends, as SET LOCAL is.
const SET_TENANT = statement('database.set-tenant', `SELECT set_config('loyaltyos.tenant_id', $1, true)`);
const COMMIT = statement('database.commit', 'COMMIT');
const ROLLBACK = statement('database.rollback', 'ROLLBACK');

const FEATURE_NOT_SUPPORTED = '0A000'; // among others: a cached plan must not change its result type
const INVALID_STATEMENT_NAME = '26000';

/**
 * Runs the work between BEGIN and COMMIT on a connection, and rolls back when it throws. BEGIN travels with the work's
 * first statement, COMMIT with what was left to be sent.
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
  const tx = new OpenTransaction(client, opening);
  try {
    const result = await work(tx);
    await tx.commit();
    release(false);
    return result;
  } catch (error) {
    release(!(await tx.rollBack()) || losesStatements(error));
    throw error;
  }
}

/** Gathers what is asked for in one go, and sends it as one flight. */
class OpenTransaction implements Transaction {
  readonly #client: pg.ClientBase;
  #waiting: Passenger[] = [];
  #isScheduled = false;
  #isUnderway = false;
  #hasBegun = false;
  #hasEnded = false;
  #failure: { readonly error: unknown } | undefined;
  /** The failure of what was sent, which nobody but COMMIT tells. */
  #unheard: { readonly error: unknown } | undefined;

  constructor(client: pg.ClientBase, { isolation, readOnly, tenantId }: Opening) {
    this.#client = client;
    const mode = [isolation === 'repeatable read' && isolation, readOnly === true && 'read only'].filter(Boolean);
    this.send(BEGIN[mode.join(', ')]!);
    if (tenantId !== undefined) this.send(SET_TENANT, [tenantId]);
  }

  query<Row>(asked: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return new Promise<Row[]>((resolve, reject) => {
      this.#add(asked, values, (rows) => resolve(rows as Row[]), reject);
      this.#schedule();
    });
  }

  send(asked: Statement, values: readonly unknown[] = []): void {
    this.#add(asked, values, ignore, (error) => {
      this.#unheard ??= { error };
    });
  }

  async commit(): Promise<void> {
    if (this.#unheard !== undefined) throw this.#unheard.error;
    assert(this.#failure === undefined, 'the work went on after a statement had failed: nothing was committed');
    // What only began has nothing to commit, and PostgreSQL has not heard of it.
    const hasSent = this.#hasBegun || this.#isScheduled || this.#waiting.some(isWork);
    if (!hasSent) {
      this.#hasEnded = true;
      this.#waiting = [];
      return;
    }
    const tag = await new Promise<string>((resolve, reject) => {
      this.#add(COMMIT, [], (_rows, answered) => resolve(answered), reject);
      this.#hasEnded = true;
      this.#depart();
    });
    // PostgreSQL answers COMMIT of a failed transaction with a roll-back and no error: the work hid an error.
    assert(tag === 'COMMIT', 'the work went on after a statement had failed: nothing was committed');
  }

  /** @returns false when the connection cannot be used again. */
  async rollBack(): Promise<boolean> {
    this.#hasEnded = true;
    for (const passenger of this.#waiting) passenger.reject(new Error('the transaction was left'));
    this.#waiting = [];
    if (!this.#hasBegun) return true;
    return new Promise((resolve) => {
      const rolledBack: Passenger = {
        statement: ROLLBACK,
        values: [],
        resolve: () => resolve(true),
        reject: () => resolve(false),
      };
      this.#client.query(new Flight([rolledBack], ignore));
    });
  }

  #add(asked: Statement, values: readonly unknown[], resolve: Passenger['resolve'], reject: Passenger['reject']): void {
    assert(!this.#hasEnded, `${asked.name} was sent after its transaction had ended`);
    assert(!values.includes(undefined), `${asked.name} was given an undefined value`);
    if (this.#failure !== undefined) return reject(this.#failure.error);
    this.#waiting.push({
      statement: asked,
      values,
      resolve,
      reject: (error) => {
        this.#failure ??= { error };
        reject(error);
      },
    });
  }

  /** Sends when everybody who is ready to ask has asked: once what was resolved together has run. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => process.nextTick(() => this.#depart()));
  }

  #depart(): void {
    this.#isScheduled = false;
    // One flight at a time, so that nothing is sent outside a transaction when BEGIN failed.
    if (this.#waiting.length === 0 || this.#isUnderway) return;
    const passengers = this.#waiting;
    this.#waiting = [];
    if (this.#failure !== undefined) {
      for (const passenger of passengers) passenger.reject(this.#failure.error);
      return;
    }
    this.#hasBegun = true;
    this.#isUnderway = true;
    const land = (): void => {
      this.#isUnderway = false;
      this.#depart();
    };
    this.#client.query(new Flight(passengers, land));
  }
}

const ignore = (): void => {};

function isWork({ statement: { name } }: Passenger): boolean {
  return !name.startsWith('database.');
}

/** After a migration a prepared plan may no longer fit; a new connection prepares it anew. */
function losesStatements(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === FEATURE_NOT_SUPPORTED || state === INVALID_STATEMENT_NAME;
}
