import { assert, Defect } from '@loyaltyos/kernel';
import type pg from 'pg';
import { columnTypes } from './column-values.ts';
import { MessageWriter } from './message-writer.ts';
import { isBinary, writeParameter } from './parameter-values.ts';
import type { Statement } from './statement.ts';

/** A statement on its way, and who waits for it. */
export interface Passenger {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  /** @param tag what PostgreSQL says it did: `INSERT 0 3`, `COMMIT`. */
  readonly resolve: (rows: unknown[], tag: string) => void;
  readonly reject: (error: unknown) => void;
}

/** How the rows of a statement are read. */
interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** What a connection knows of a statement that it was given: undefined columns before PostgreSQL has said them. */
interface Prepared {
  columns: readonly Column[] | undefined;
}

const prepared = new WeakMap<pg.Connection, Map<string, Prepared>>();

const writer = new MessageWriter();

/**
 * Statements that travel together: written into one buffer with one Sync behind them, answered in one go (PostgreSQL's
 * extended query protocol, 55.2.3). When one fails, PostgreSQL skips those behind it, COMMIT included, and all of them are
 * rejected with its error. Each statement is prepared and described once per connection, under its name.
 *
 * It is what `pg` calls a submittable: the driver connects, reads messages, and calls the `handle` methods.
 */
export class Flight {
  readonly #passengers: readonly Passenger[];
  readonly #known: Prepared[] = [];
  #preparedHere: string[] = [];
  #answered = 0;
  #rows: unknown[] = [];
  #unreadable: unknown;
  #statements: Map<string, Prepared> | undefined;

  readonly #onLanded: () => void;

  /** @param onLanded called once, when everybody has an answer. */
  constructor(passengers: readonly Passenger[], onLanded: () => void) {
    this.#passengers = passengers;
    this.#onLanded = onLanded;
  }

  /** @returns the error of a value that cannot be sent; then nothing was sent. */
  submit(connection: pg.Connection): Error | undefined {
    const statements = prepared.get(connection) ?? new Map<string, Prepared>();
    prepared.set(connection, statements);
    this.#statements = statements;
    try {
      for (const passenger of this.#passengers) this.#write(passenger, statements);
      writer.begin('S');
      writer.end();
    } catch (error) {
      writer.clear();
      for (const name of this.#preparedHere) statements.delete(name);
      this.#preparedHere = [];
      return error as Error;
    }
    connection.stream.write(writer.take());
    return undefined;
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#known[this.#answered]!.columns = fields.map(({ name, dataTypeID }) => {
      return { name, read: columnTypes.getTypeParser(dataTypeID) };
    });
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#unreadable !== undefined) return;
    try {
      this.#rows.push(readRow(this.#known[this.#answered]!.columns ?? [], fields));
    } catch (error) {
      this.#unreadable = error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const passenger = this.#passengers[this.#answered]!;
    const rows = this.#rows;
    const unreadable = this.#unreadable;
    // What returns no rows is not described; nothing is to be asked about it again.
    this.#known[this.#answered]!.columns ??= [];
    this.#answered += 1;
    this.#rows = [];
    this.#unreadable = undefined;
    if (unreadable === undefined) passenger.resolve(rows, text);
    else passenger.reject(unreadable);
    if (this.#answered === this.#passengers.length) this.#onLanded();
  }

  handleError(error: unknown): void {
    const unanswered = this.#passengers.slice(this.#answered);
    if (unanswered.length === 0) return;
    // Whether what stood behind the error was prepared is not known.
    for (const name of this.#preparedHere) this.#statements?.delete(name);
    this.#answered = this.#passengers.length;
    for (const passenger of unanswered) passenger.reject(error);
    this.#onLanded();
  }

  handleReadyForQuery(): void {
    this.handleError(new Defect('a statement was not answered'));
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  #write({ statement, values }: Passenger, statements: Map<string, Prepared>): void {
    const { name, text, arrays } = statement;
    let known = statements.get(name);
    const isNew = known === undefined;
    if (known === undefined) {
      known = { columns: undefined };
      statements.set(name, known);
      this.#preparedHere.push(name);
      // It may be there from a flight that failed; closing what is not there is no error.
      writer.begin('C');
      writer.byte(STATEMENT);
      writer.cString(name);
      writer.end();
      writer.begin('P');
      writer.cString(name);
      writer.cString(text);
      writer.int16(arrays.length);
      for (let place = 0; place < arrays.length; place += 1) writer.int32(arrays[place]?.oid ?? 0);
      writer.end();
    }
    this.#known.push(known);
    writer.begin('B');
    writer.byte(0);
    writer.cString(name);
    writer.int16(values.length);
    for (const [place, value] of values.entries()) writer.int16(isBinary(value, arrays[place]) ? 1 : 0);
    writer.int16(values.length);
    for (const [place, value] of values.entries()) writeParameter(writer, value, arrays[place]);
    writer.int16(0);
    writer.end();
    if (isNew || known.columns === undefined) {
      writer.begin('D');
      writer.byte(PORTAL);
      writer.byte(0);
      writer.end();
    }
    writer.begin('E');
    writer.byte(0);
    writer.int32(0);
    writer.end();
  }
}

const STATEMENT = 'S'.charCodeAt(0);
const PORTAL = 'P'.charCodeAt(0);

function readRow(columns: readonly Column[], fields: readonly (string | null)[]): Record<string, unknown> {
  assert(columns.length === fields.length, 'a row has the columns that were described');
  const row: Record<string, unknown> = {};
  for (let index = 0; index < fields.length; index += 1) {
    const { name, read } = columns[index]!;
    const text = fields[index]!;
    row[name] = text === null ? null : read(text);
  }
  return row;
}
