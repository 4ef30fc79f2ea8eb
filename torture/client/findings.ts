/** What must not be: collected, so that a run tells everything that it saw and not only the first. */
export class Findings {
  readonly #kept: string[] = [];
  #count = 0;

  static readonly MAX_KEPT = 50;
  static readonly MAX_LENGTH = 1000;

  add(text: string): void {
    this.#count += 1;
    if (this.#kept.length < Findings.MAX_KEPT) this.#kept.push(text.slice(0, Findings.MAX_LENGTH));
  }

  get count(): number {
    return this.#count;
  }

  /** The first fifty, cut where they are long: `--history` has all of it. */
  get kept(): readonly string[] {
    return this.#kept;
  }
}
