import { createSecretKey } from 'node:crypto';
import { assert, Defect } from '@loyaltyos/kernel';
import { openBytes, sealBytes } from '../crypto/aes-gcm.ts';
import { bindingOf } from '../crypto/binding.ts';
import { emailIndex } from '../customers/email-index.ts';
import type { KeyRing } from '../tokens/key-ring.ts';
import type { Member, MemberProfile, MemberRow } from './member.ts';
import { memberFromRow } from './member.ts';

/** Which writing of whose profile a ciphertext is. */
export interface ProfilePlace {
  readonly organisationId: string;
  readonly memberId: string;
  readonly version: number;
}

/**
 * Seals what says who members are, and finds them by their address without storing it. Members belong to no tenant, so the
 * keys derive from the server's own.
 */
export class MemberProfiles {
  readonly #keyRing: KeyRing;

  constructor(keyRing: KeyRing) {
    this.#keyRing = keyRing;
  }

  /** What an address may be stored under, the one for new rows first. */
  async indexesOf(email: string): Promise<[Buffer, ...Buffer[]]> {
    const [first, ...others] = await this.#keyRing.derivedKeys('member-email-index');
    assert(first !== undefined, 'there is a key to derive from');
    const indexOf = (key: Buffer): Buffer => emailIndex(createSecretKey(key), email);
    return [indexOf(first), ...others.map(indexOf)];
  }

  /** What seals, without asking for keys any more: for the inside of a transaction. */
  async sealer(): Promise<(place: ProfilePlace, profile: MemberProfile) => Buffer> {
    const [key] = await this.#keyRing.derivedKeys('member-profile');
    assert(key !== undefined, 'there is a key to derive from');
    return (place, { email, name }) =>
      sealBytes(createSecretKey(key), bindingOfProfile(place), Buffer.from(JSON.stringify({ email, name }), 'utf8'));
  }

  /** What makes a member of a row, without asking for keys any more. */
  async opener(): Promise<(row: MemberRow) => Member> {
    const keys = (await this.#keyRing.derivedKeys('member-profile')).map((key) => createSecretKey(key));
    return (row) => {
      const place = { organisationId: row.organisation_id, memberId: row.member_id, version: row.profile_version };
      for (const [index, key] of keys.entries()) {
        try {
          const profile = JSON.parse(openBytes(key, bindingOfProfile(place), row.sealed_profile).toString('utf8'));
          return memberFromRow(row, profile as MemberProfile);
        } catch (error) {
          if (!(error instanceof Defect) || index === keys.length - 1) throw error;
        }
      }
      throw new Defect(`the profile of ${row.member_id} does not open`);
    };
  }
}

function bindingOfProfile({ organisationId, memberId, version }: ProfilePlace): Buffer {
  return bindingOf({
    tenantId: organisationId,
    customerId: memberId,
    table: 'member',
    column: 'sealed_profile',
    version,
  });
}
