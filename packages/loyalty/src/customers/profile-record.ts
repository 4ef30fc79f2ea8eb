import type { CustomerRecord } from '@loyaltyos/identity';
import { formatDecimal, parseDecimal, type Json } from '@loyaltyos/kernel';
import type { Attributes, AttributeValue } from '../orders/order.ts';
import type { Profile } from './customer.ts';

/** A profile as the JSON that is encrypted; `profileFromRecord` gives it back unchanged. */
export function recordFromProfile({ attributes, ...profile }: Profile): CustomerRecord {
  const record = JSON.parse(JSON.stringify(profile)) as { [member: string]: Json };
  return attributes === undefined ? record : { ...record, attributes: attributesToJson(attributes) };
}

export function profileFromRecord({ attributes, ...record }: CustomerRecord): Profile {
  const profile: Profile = record;
  return attributes === undefined ? profile : { ...profile, attributes: attributesFromJson(attributes) };
}

/** The version of a profile, from how often its record was written: 1 where nothing has been. */
export function profileVersion(writings: number): number {
  return writings + 1;
}

/** Free members as JSON. A number is an object with its text, so that it stays apart from a text that looks like one. */
export function attributesToJson(attributes: Attributes): Json {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'object' ? { number: formatDecimal(value) } : value,
    ]),
  );
}

export function attributesFromJson(json: Json): Attributes {
  return Object.fromEntries(
    Object.entries(json as Record<string, string | boolean | { number: string }>).map(
      ([name, value]): [string, AttributeValue] => [
        name,
        typeof value === 'object' ? parseDecimal(value.number)! : value,
      ],
    ),
  );
}
