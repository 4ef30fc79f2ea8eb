import { Type, type Static, type TOptional, type TSchema, type TUnsafe } from 'typebox';
import { AttributesChange, AttributesIn, AttributesOut } from '../../schema/attributes.ts';
import { CustomerId } from '../../schema/id.ts';
import { PersonalDate, InstantOut } from '../../schema/instant.ts';
import { Closed, Nullable, Open } from '../../schema/object.ts';
import { PersonalText } from '../../schema/text.ts';
import { tier } from '../tier.ts';

const address = {
  line1: Type.Optional(PersonalText({ description: 'Street and number.', maxLength: 200 })),
  line2: Type.Optional(PersonalText({ description: 'Flat, floor, company.', maxLength: 200 })),
  city: Type.Optional(PersonalText({ description: 'City or town.', maxLength: 100 })),
  region: Type.Optional(PersonalText({ description: 'State, county or province.', maxLength: 100 })),
  postalCode: Type.Optional(PersonalText({ description: 'Postal code.', maxLength: 20 })),
  country: Type.Optional(
    Type.Unsafe<string>({
      type: 'string',
      pattern: '^[A-Z]{2}$',
      'x-pii': true,
      description: 'ISO 3166-1 alpha-2, in capital letters.',
      examples: ['GB'],
    }),
  ),
};

export const email = Type.Unsafe<string>({
  type: 'string',
  format: 'email',
  maxLength: 254,
  pattern: '^[^\\s@\\u0000-\\u001f\\u007f]+@[^\\s@\\u0000-\\u001f\\u007f]+$',
  'x-pii': true,
  description: 'E-mail address.',
  examples: ['ada@example.com'],
});

const person = {
  email: Type.Optional(email),
  firstName: Type.Optional(PersonalText({ description: 'First name.', maxLength: 100, example: 'Ada' })),
  lastName: Type.Optional(PersonalText({ description: 'Last name.', maxLength: 100, example: 'Byron' })),
  phone: Type.Optional(PersonalText({ description: 'Telephone number.', maxLength: 40 })),
  birthDate: Type.Optional(PersonalDate('Day of birth, for birthday rules.')),
};

/** An enrolment as a caller sends it. */
export const EnrolmentRequest = Closed(
  {
    customerId: Type.Optional(CustomerId),
    ...person,
    address: Type.Optional(Closed(address, { name: 'AddressRequest', description: 'Where they live.' })),
    attributes: Type.Optional(AttributesIn('Free members for rules.')),
  },
  { name: 'EnrolmentRequest', description: 'A person to enrol. Without `customerId` one is made.' },
);

/** Members that a patch may set, and by null remove. */
function Changes<Properties extends Record<string, TSchema>>(properties: Properties) {
  const changes = Object.entries(properties).map(([name, schema]) => {
    const { '~optional': _, ...value } = schema as TSchema & { '~optional'?: true };
    return [name, Type.Optional(Nullable(value))];
  });
  return Object.fromEntries(changes) as {
    [Name in keyof Properties]: TOptional<TUnsafe<Static<Properties[Name]> | null>>;
  };
}

/** A change of a customer, merged as RFC 7396 does. */
export const CustomerPatch = Closed(
  {
    ...Changes(person),
    address: Type.Optional(
      Nullable(
        Closed(Changes(address), {
          name: 'AddressPatch',
          description: 'What is to become of the address: absent members stay, null removes.',
        }),
      ),
    ),
    attributes: Type.Optional(Nullable(AttributesChange('Free members for rules, changed one by one.'))),
  },
  { name: 'CustomerPatch', description: 'What is to become of what is known: absent members stay, null removes.' },
);

const summary = { customerId: CustomerId, tier, enrolledAt: InstantOut('When they were enrolled.') };

export const CustomerSummary = Open(summary, { name: 'CustomerSummary', description: 'A customer without PII.' });

/** A customer; what says who they are only for tokens with `pii:read`. */
export const Customer = Open(
  {
    ...summary,
    ...person,
    address: Type.Optional(Open(address, { name: 'Address', description: 'Where they live.' })),
    attributes: Type.Optional(AttributesOut('As they were sent.')),
  },
  { name: 'Customer', description: 'A customer. Who they are is shown only to tokens with the scope `pii:read`.' },
);

export const EXAMPLE_SUMMARY = { customerId: 'cust_a1b2', tier: 'Gold', enrolledAt: '2026-01-05T10:00:00.000Z' };
