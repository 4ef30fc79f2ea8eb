import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH, ROLES, type Member as StoredMember } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static, type TUnsafe } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { MemberId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { count } from '../../schema/plain.ts';
import { PersonalText, Secret } from '../../schema/text.ts';

/** As it is sent; what is looked at is bounded after normalisation. */
const MOST_SENT = 1024;

const ROLE = 'What the person may do: `owner`, `admin`, `marketer` or `analyst`.';

export const RoleIn = Choice('MemberRole', ROLES, ROLE);

export const PersonName = PersonalText({ description: 'What the person is called.', maxLength: 200, example: 'Ada' });

export const Email: TUnsafe<string> = Type.Unsafe<string>({
  type: 'string',
  format: 'email',
  maxLength: 254,
  pattern: '^[^\\s@\\u0000-\\u001f\\u007f]+@[^\\s@\\u0000-\\u001f\\u007f]+$',
  'x-pii': true,
  description: 'The e-mail address that the person logs in with. Nothing is sent to it.',
  examples: ['ada@example.com'],
});

/** A password that somebody chooses. */
export const NewPassword = Secret({
  description:
    `At least ${LEAST_PASSWORD_LENGTH} and at most ${MOST_PASSWORD_LENGTH} characters of any kind, in Unicode form NFC; not one ` +
    'that is known from breaches, nor little more than the names of the person, the organisation or the address.',
  maxLength: MOST_SENT,
  example: 'four plain words with spaces',
});

/** A password that somebody has. */
export const Password = Secret({ description: 'The password.', maxLength: MOST_SENT });

export const Member = Open(
  {
    memberId: MemberId,
    email: Email,
    name: PersonName,
    role: OpenEnum('MemberRole', ROLES, ROLE),
    status: OpenEnum('MemberStatus', ['invited', 'active', 'removed'], 'Whether they have joined.'),
    version: count('Counts the changes: what `If-Match` names.'),
    createdAt: InstantOut('When they were invited, or registered.'),
    invitedUntil: Type.Optional(InstantOut('While they are invited: when the invitation ends.')),
  },
  { name: 'Member', description: 'A person of the organisation.' },
);

export function memberToWire(member: StoredMember): Static<typeof Member> {
  const { memberId, email, name, role, status, version, createdAt, invitedUntil } = member;
  return {
    memberId,
    email,
    name,
    role,
    status,
    version,
    createdAt: formatInstant(createdAt),
    ...(invitedUntil === undefined ? {} : { invitedUntil: formatInstant(invitedUntil) }),
  };
}

export const EXAMPLE_MEMBER: Static<typeof Member> = {
  memberId: 'mbr_01jzk3v9q8h5n2m7c4x6r0t1wy',
  email: 'ada@example.com',
  name: 'Ada',
  role: 'owner',
  status: 'active',
  version: 1,
  createdAt: '2026-03-01T09:30:00.000Z',
};

export const EXAMPLE_INVITED: Static<typeof Member> = {
  ...EXAMPLE_MEMBER,
  memberId: 'mbr_01jzk3vb4e9t2w6y8r0m5n7qxc',
  email: 'grace@example.com',
  name: 'Grace',
  role: 'marketer',
  status: 'invited',
  invitedUntil: '2026-03-08T09:30:00.000Z',
};
