/** What became of one thing that a dry run looks at. */
export interface Finding {
  readonly language: string;
  readonly what: string;
  readonly outcome: 'holds' | 'fails' | 'skipped';
  /** What was found, or why it was skipped. */
  readonly detail: string;
}

const MARKS: Readonly<Record<Finding['outcome'], string>> = { holds: '✔', fails: '✘', skipped: '–' };

/** Collects findings, and shows each as it comes. */
export class Report {
  readonly #findings: Finding[] = [];
  readonly #show: (line: string) => void;

  constructor(show: (line: string) => void) {
    this.#show = show;
  }

  /**
   * Tries one thing: it holds unless it throws.
   *
   * @returns Whether it holds.
   */
  check(language: string, what: string, look: () => string): boolean {
    try {
      this.#add({ language, what, outcome: 'holds', detail: look() });
      return true;
    } catch (error) {
      this.#add({ language, what, outcome: 'fails', detail: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }

  skip(language: string, what: string, reason: string): void {
    this.#add({ language, what, outcome: 'skipped', detail: reason });
  }

  /** Whether something held and nothing failed. */
  get passed(): boolean {
    return this.#findings.every(({ outcome }) => outcome !== 'fails') && this.#count('holds') > 0;
  }

  get summary(): string {
    return `${this.#count('holds')} hold, ${this.#count('fails')} fail, ${this.#count('skipped')} skipped`;
  }

  #count(outcome: Finding['outcome']): number {
    return this.#findings.filter((finding) => finding.outcome === outcome).length;
  }

  #add(finding: Finding): void {
    this.#findings.push(finding);
    const { language, what, outcome, detail } = finding;
    this.#show(`${MARKS[outcome]} ${language.padEnd(10)} ${what}${detail === '' ? '' : `: ${detail}`}`);
  }
}

/** More faults than these are counted and not shown. */
const MOST_SHOWN = 20;

/** @throws {Error} With the faults, where there are any. */
export function noFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length - MOST_SHOWN;
  const shown = [...faults.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])];
  throw new Error(shown.map((fault) => `\n    ${fault}`).join(''));
}
