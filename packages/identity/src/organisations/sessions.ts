import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { BoundedCache } from '../bounded-cache.ts';
import type { MemberStatus } from './member.ts';
import type { Role } from './roles.ts';
import { SESSION_IDLE_MS, SESSION_MS, type SessionHolder } from './session.ts';
import { csrfTokenOf, isSessionToken, newSessionToken, sessionHash } from './session-token.ts';

/** With the time of the query it stays below the promised 5 s. */
const BOUNDS = { maxEntries: 10_000, maxAgeMs: 4_000 };
/** How exactly it is known when a session was last used: a write per session and minute. */
const SEEN_EVERY_MS = 60_000;
/** Of one member; the oldest end. */
const MOST_SESSIONS = 20;

const insertSession = statement(
  'identity.insert-session',
  // The member's row is locked: who changes the password at this moment ends this session too, or it is not begun.
  `INSERT INTO session (token_hash, member_id, created_at, last_seen_at, expires_at)
   SELECT $1, m.member_id, $3, $3, $4 FROM member m
    WHERE m.member_id = $2 AND m.status = 'active' AND m.password_hash = $5
      FOR SHARE
   RETURNING member_id`,
);
const deleteOldSessions = statement(
  'identity.delete-old-sessions',
  `DELETE FROM session
    WHERE member_id = $1
      AND (expires_at <= $2 OR token_hash IN (SELECT token_hash FROM session WHERE member_id = $1
                                               ORDER BY created_at DESC, token_hash OFFSET $3))`,
);
const selectSession = statement(
  'identity.session-by-hash',
  `SELECT s.last_seen_at, s.expires_at, m.member_id, m.organisation_id, m.role, m.status
     FROM session s JOIN member m ON m.member_id = s.member_id
    WHERE s.token_hash = $1`,
);
const updateSeen = statement(
  'identity.session-seen',
  'UPDATE session SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1',
);
const deleteSession = statement('identity.delete-session', 'DELETE FROM session WHERE token_hash = $1');
const deleteSessionsOf = statement('identity.delete-sessions-of', 'DELETE FROM session WHERE member_id = $1');

interface SessionRow {
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
  readonly member_id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly status: MemberStatus;
}

/** Who is to have a session. The hash is the one that was verified. */
export interface SessionOwner {
  readonly memberId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly passwordHash: string;
}

/**
 * The sessions of members. Stored is a hash; what is read is believed for a few seconds, so that an end, a removal or another
 * role takes effect in every process within 5 s.
 */
export class Sessions {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known: BoundedCache<SessionHolder>;
  /** Counts what this process changed: what was being read meanwhile may be from before. */
  #changes = 0;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#known = new BoundedCache(clock, BOUNDS);
  }

  /**
   * Begins a session under a new token.
   *
   * @returns undefined when the member was removed or has another password by now.
   */
  async begin(tx: Transaction, owner: SessionOwner): Promise<{ token: string; holder: SessionHolder } | undefined> {
    const now = this.#clock.now();
    const token = newSessionToken();
    const hash = sessionHash(token);
    const [at, expiresAt] = [formatInstant(now), now + SESSION_MS];
    const begun = await tx.query(insertSession, [
      hash,
      owner.memberId,
      at,
      formatInstant(expiresAt),
      owner.passwordHash,
    ]);
    if (begun.length === 0) return undefined;
    tx.send(deleteOldSessions, [owner.memberId, at, MOST_SESSIONS]);
    const { memberId, organisationId, role } = owner;
    const csrfToken = csrfTokenOf(token);
    return { token, holder: { memberId, organisationId, role, sessionHash: hash, csrfToken, expiresAt } };
  }

  /** Whether the session was found good a moment ago. */
  remembers(token: string): boolean {
    return this.#known.get(sessionHash(token).toString('base64')) !== undefined;
  }

  /** Who holds the session of this token; undefined when there is none, it has ended, or its member was removed. */
  async authenticate(token: string): Promise<SessionHolder | undefined> {
    if (!isSessionToken(token)) return undefined;
    const hash = sessionHash(token);
    const key = hash.toString('base64');
    const now = this.#clock.now();
    const known = this.#known.get(key);
    if (known !== undefined) return now < known.expiresAt ? known : undefined;
    const changes = this.#changes;
    const row = await this.#read(hash, now);
    if (row === undefined) return undefined;
    const holder: SessionHolder = {
      memberId: row.member_id,
      organisationId: row.organisation_id,
      role: row.role,
      sessionHash: hash,
      csrfToken: csrfTokenOf(token),
      expiresAt: row.expires_at,
    };
    if (changes === this.#changes) this.#known.set(key, holder, now);
    return holder;
  }

  async end({ sessionHash: hash }: SessionHolder): Promise<void> {
    await this.#database.directory((tx) => tx.query(deleteSession, [hash]));
    this.#changes += 1;
    this.#known.delete(hash.toString('base64'));
  }

  /** Ends every session of a member, in the transaction that changes why there were any. */
  endAll(tx: Transaction, memberId: string): void {
    tx.send(deleteSessionsOf, [memberId]);
  }

  /** Something about a member changed: this process looks again. */
  forget(): void {
    this.#changes += 1;
    this.#known.clear();
  }

  dropOld(): void {
    this.#known.dropOld();
  }

  clear(): void {
    this.#known.clear();
  }

  #read(hash: Buffer, now: Instant): Promise<SessionRow | undefined> {
    return this.#database.directory(async (tx) => {
      const [row] = await tx.query<SessionRow>(selectSession, [hash]);
      if (row === undefined || row.status !== 'active' || row.expires_at <= now) return undefined;
      const unusedMs = now - row.last_seen_at;
      if (unusedMs >= SESSION_IDLE_MS) return undefined;
      if (unusedMs >= SEEN_EVERY_MS) tx.send(updateSeen, [hash, formatInstant(now)]);
      return row;
    });
  }
}
