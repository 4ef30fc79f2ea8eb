import type { AttributeValue } from '../orders/order.ts';
import type { Address, Profile } from './customer.ts';

/** What is to become of a value: null removes it, undefined leaves it. */
type Changed<Value> = Value | null | undefined;

/** What is to become of what is known about a person. */
export interface ProfileChange {
  readonly email?: Changed<string>;
  readonly firstName?: Changed<string>;
  readonly lastName?: Changed<string>;
  readonly phone?: Changed<string>;
  readonly birthDate?: Changed<string>;
  /** Member by member; null removes the whole. */
  readonly address?: Changed<{ readonly [Member in keyof Address]?: Changed<string> }>;
  /** The same. */
  readonly attributes?: Changed<Readonly<Record<string, AttributeValue | null>>>;
}

/** The profile with the change in it, as RFC 7396 merges a patch. Neither is changed. */
export function mergeProfile(profile: Profile, change: ProfileChange): Profile {
  const { address, attributes, ...plain } = change;
  const merged: Record<string, unknown> = mergeMembers(profile as Record<string, unknown>, plain);
  if (address !== undefined) merged['address'] = address && mergeMembers({ ...profile.address }, address);
  if (attributes !== undefined) {
    merged['attributes'] = attributes && mergeMembers({ ...profile.attributes }, attributes);
  }
  return withoutNulls(merged);
}

function mergeMembers(
  members: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
  return withoutNulls({ ...members, ...Object.fromEntries(changed) });
}

function withoutNulls(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
