import type { Endpoint } from '../endpoint.ts';
import { thingNamedIn, type Thing } from '../matrix/things.ts';
import type { Draw } from './draw.ts';

/** What ids name: things of a tenant, and people. */
export type Named = Thing | 'invitation' | 'member';

/** What a text of this name names, in requests and answers of the operation. */
export function namedBy(endpoint: Pick<Endpoint, 'id'>, name: string): Named | undefined {
  if (name === 'memberId') return 'member';
  return name === 'invitation' ? name : thingNamedIn(endpoint, name);
}

/** How many ids of a kind are remembered: enough to meet again, few enough to meet often. */
const MOST = 40;

/** What one caller has seen: ids by what they name, versions by address, cursors. Requests are made of it. */
export class KnownIds {
  readonly #ids = new Map<Named, string[]>();
  readonly #tags = new Map<string, string>();
  readonly #cursors: string[] = [];
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  learn(thing: Named, id: string): void {
    const ids = this.#ids.get(thing) ?? [];
    if (ids.includes(id)) return;
    if (ids.length < MOST) ids.push(id);
    else ids[this.#draw.number(MOST)] = id;
    this.#ids.set(thing, ids);
  }

  any(thing: Named): string | undefined {
    const ids = this.#ids.get(thing) ?? [];
    return ids.length === 0 ? undefined : this.#draw.one(ids);
  }

  learnTag(path: string, tag: string): void {
    if (this.#tags.size > 500) this.#tags.clear();
    this.#tags.set(path, tag);
  }

  tagOf(path: string): string | undefined {
    return this.#tags.get(path);
  }

  learnCursor(cursor: string): void {
    if (this.#cursors.length < MOST) this.#cursors.push(cursor);
    else this.#cursors[this.#draw.number(MOST)] = cursor;
  }

  anyCursor(): string | undefined {
    return this.#cursors.length === 0 ? undefined : this.#draw.one(this.#cursors);
  }
}
