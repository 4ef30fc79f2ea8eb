import type { Json } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';
import type { Attributes } from '@loyaltyos/rules';

export const MAX_ATTRIBUTES = 50;
export const MAX_ATTRIBUTE_LENGTH = 500;
export const ATTRIBUTE_NAME = '^[A-Za-z][A-Za-z0-9_-]{0,63}$';

/** Free members of the merchant as they are sent: names to texts, numbers (kept exactly) and booleans. */
export function AttributesIn(description: string): TUnsafe<Attributes> {
  return Type.Unsafe<Attributes>(attributesSchema(description));
}

/** What is to become of free members: each is set or, by null, removed. */
export function AttributesChange(description: string): TUnsafe<Readonly<Record<string, Attributes[string] | null>>> {
  return Type.Unsafe<Readonly<Record<string, Attributes[string] | null>>>({
    ...attributesSchema(description),
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'], maxLength: MAX_ATTRIBUTE_LENGTH },
    'x-semantic': 'attributes-change',
    examples: [{ giftWrap: null, campaign: 'spring' }],
  });
}

/** The same as we answer them; a number is written exactly as it was meant. */
export function AttributesOut(description: string): TUnsafe<Record<string, Json>> {
  return Type.Unsafe<Record<string, Json>>(attributesSchema(description));
}

function attributesSchema(description: string): object {
  return {
    type: 'object',
    maxProperties: MAX_ATTRIBUTES,
    propertyNames: { pattern: ATTRIBUTE_NAME },
    additionalProperties: { type: ['string', 'number', 'boolean'], maxLength: MAX_ATTRIBUTE_LENGTH },
    'x-semantic': 'attributes',
    'x-pii': true,
    description,
    examples: [{ giftWrap: true, campaign: 'spring' }],
  };
}
