import type { Draw } from './draw.ts';
import { KnownIds, type Named } from './known-ids.ts';

/** What a browser in which somebody is logged in sends. */
export interface FuzzSession {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** One tenant as it is let loose on the server. */
export interface FuzzTenant {
  /** In every id that it makes up: small letters. */
  readonly idMark: string;
  /** In every text that it makes up: what another tenant must never be shown. */
  readonly textMark: string;
  /** What it gets tokens with. */
  readonly client: { readonly id: string; readonly secret: string };
  /** Ids that it must not call anything by: of the key that it calls with. */
  readonly guarded: ReadonlySet<string>;
  /** Tokens that are good now: the first with every scope. */
  tokens(): Promise<readonly string[]>;
  /** A session of the owner that was good a moment ago. */
  session(): Promise<FuzzSession>;
}

/** A tenant with what it has seen, and which ids of others it has used as its own. */
export class Caller {
  readonly tenant: FuzzTenant;
  readonly known: KnownIds;
  /** Ids of other tenants that this one has sent, and so may see again. */
  readonly borrowed = new Set<string>();
  #others: readonly Caller[] = [];
  #count = 0;
  readonly #draw: Draw;

  constructor(tenant: FuzzTenant, draw: Draw) {
    this.tenant = tenant;
    this.known = new KnownIds(draw);
    this.#draw = draw;
  }

  meet(others: readonly Caller[]): void {
    this.#others = others.filter((other) => other !== this);
  }

  get others(): readonly Caller[] {
    return this.#others;
  }

  /** An id of the thing: mostly one that this tenant has seen, at times a new one, or one of another tenant. */
  idOf(thing: Named): string {
    const lot = this.#draw.number(100);
    if (lot < 65) return this.known.any(thing) ?? this.newId(thing);
    // Who holds an invitation is who was invited, whoever that is.
    if (lot < 88 || thing === 'invitation') return this.newId(thing);
    const theirs = this.#draw.one(this.#others).known.any(thing) ?? this.newId(thing);
    this.borrowed.add(theirs);
    return theirs;
  }

  newId(thing: Named): string {
    this.#count += 1;
    const prefix = SERVER_MADE[thing];
    if (thing === 'email') return `${this.tenant.idMark}-email-${this.#count}@example.com`;
    return prefix === undefined
      ? `${this.tenant.idMark}-${thing}-${this.#count}`
      : `${prefix}${this.#draw.word(prefix === 'ltx_0-' ? 1 : 26)}`;
  }

  /** A text that no other tenant has sent. */
  text(): string {
    return `${this.tenant.textMark}-${this.#draw.number(30)}`;
  }
}

/** What ids begin with that only the server gives out. */
const SERVER_MADE: Partial<Record<Named, string>> = {
  'api-key': 'key_',
  backtest: 'bt_',
  certificate: 'crt_',
  invitation: 'inv_',
  member: 'mbr_',
  'ledger-transaction': 'ltx_0-',
  redemption: 'red_',
  'rule-set': 'rs_',
};
