import type { Document } from '../api-model/document.ts';

/** Something that the document must hold to, so that every language can be made of it. */
export interface Lint {
  /** One word or several, with hyphens. */
  readonly name: string;
  /** What holds where it finds nothing. */
  readonly demands: string;
  readonly check: (document: Document) => Iterable<Finding>;
}

export interface Finding {
  /** RFC 6901, into the document. */
  readonly pointer: string;
  readonly message: string;
}

/** A pointer to a part of the document. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Finds what occurs twice among things that must differ. */
export class Seen {
  readonly #places = new Map<string, string>();

  /** Where it was seen before; undefined the first time. */
  before(thing: string, pointer: string): string | undefined {
    const first = this.#places.get(thing);
    if (first === undefined) this.#places.set(thing, pointer);
    return first;
  }
}
