import { leafHash } from './merkle.ts';

/** An event as the journal holds it. */
export interface JournalEvent {
  readonly stripe: number;
  readonly seq: bigint;
  readonly type: string;
  readonly subject: string;
  /** The id of the principal who caused it. */
  readonly actor: string;
  /** Canonical JSON text. */
  readonly payload: string;
  /** Microseconds since 1970, as PostgreSQL keeps it: what is hashed is all that is stored. */
  readonly recordedAtMicros: bigint;
}

/** The text of an event that is hashed. */
export function journalText(event: JournalEvent): string {
  const { stripe, seq, type, subject, actor, payload, recordedAtMicros } = event;
  return `journal\n${stripe}\n${seq}\n${recordedAtMicros}\n${JSON.stringify([type, subject, actor])}\n${payload}`;
}

/** The event's leaf in its batch's Merkle tree. */
export function journalLeaf(event: JournalEvent): Buffer {
  return leafHash(journalText(event));
}
