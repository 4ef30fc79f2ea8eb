import type { Scope } from '@loyaltyos/identity';
import type { Thing } from './things.ts';

/** A tenant that the matrix plays: its own side, or one of those that are foreign to it. */
export interface MatrixParty {
  /** In every id that it makes up: small letters. */
  readonly mark: string;
  /** Whether it has places in its ledger that others do not have. */
  readonly manyStripes?: true;
  /** A token. Absent: of all scopes. */
  token(scopes?: readonly Scope[]): Promise<string>;
  /** A certificate in PEM that nobody has seen before. */
  certificate(): string;
  /** One text that changes with anything that is stored for the tenant. */
  digest(): Promise<string>;
}

/** What stands in every text of the party, and is no id: who is shown it has been shown what is the party's. */
export function secretOf({ mark }: MatrixParty): string {
  return `${mark}-secret`;
}

/** What it takes to make a party's things. */
export interface ThingMaker {
  readonly party: MatrixParty;
  unique(what: string): string;
  /** What a thing that is still to be made may be called. */
  uniqueName(thing: Thing): string;
  made(thing: Thing): Promise<string>;
  make(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Made>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- what is looked into, member by member
export type Made = any;
