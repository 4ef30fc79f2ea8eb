import type { NamedField, NamedOperation, NamedResource } from './language-model.ts';

/** What stands for the parameters of a sample: what the document's own examples have by their names. */
export class Examples {
  readonly #all = new Map<string, unknown>();

  constructor(resources: readonly NamedResource[]) {
    for (const { operations } of resources) {
      for (const { answers, body } of operations) {
        for (const value of [body?.example, ...answers.map(({ example }) => example)]) collect(value, this.#all);
      }
    }
  }

  /** A value for a parameter: of the operation's own examples first, then of any; its name where no example has it. */
  valueOf({ wire, type }: NamedField, { answers }: NamedOperation): string | number {
    const own = new Map<string, unknown>();
    for (const { example } of answers) collect(example, own);
    const value = own.get(wire) ?? this.#all.get(wire);
    if (type.kind === 'int' || type.kind === 'long') return typeof value === 'number' ? value : 1;
    return typeof value === 'string' ? value : wire;
  }
}

/** The first value of each member, at whatever depth. */
function collect(value: unknown, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value) && !into.has(name)) into.set(name, member);
    collect(member, into);
  }
}
