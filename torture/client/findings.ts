/** What must not be: collected, so that a run tells everything that it saw and not only the first. */
export class Findings {
  readonly #kept: string[] = [];
  #count = 0;

  static readonly MAX_KEPT = 50;

  add(text: string): void {
    this.#count += 1;
    if (this.#kept.length < Findings.MAX_KEPT) this.#kept.push(text);
  }

  get count(): number {
    return this.#count;
  }

  /** The first fifty. */
  get kept(): readonly string[] {
    return this.#kept;
  }
}
