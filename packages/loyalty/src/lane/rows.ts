/**
 * The rows of one table during a batch: those that were read, and what commands made of them. A command that is kept puts what it
 * changed, so that those behind it see it just as if it had been committed before.
 */
export class Rows<Row> {
  readonly #rows: Map<string, Row>;
  readonly #changed = new Set<string>();

  constructor(read: ReadonlyMap<string, Row> = new Map()) {
    this.#rows = new Map(read);
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#changed.add(key);
  }

  all(): readonly Row[] {
    return [...this.#rows.values()];
  }

  changed(): readonly Row[] {
    return [...this.#changed].map((key) => this.#rows.get(key)!);
  }
}
