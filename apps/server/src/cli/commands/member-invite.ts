import { formatInstant } from '@loyaltyos/kernel';
import { ROLES, type Role } from '@loyaltyos/identity';
import { EXIT, textOf, UsageError, type Command } from '../command.ts';
import { operator } from '../operator.ts';
import { tenantNamed, withParts } from '../with-parts.ts';

/** The operator lets somebody into an organisation: its first owner, or a member who lost the password. */
export const memberInvite: Command = {
  name: 'member invite',
  summary: "Invite a person into a tenant's organisation; the invitation is shown this once",
  positionals: ['SLUG', 'EMAIL'],
  options: {
    role: { type: 'string', value: ROLES.join('|'), help: 'owner when absent' },
    name: { type: 'string', help: 'what the person is called; the address when absent' },
  },
  details: `The person accepts it with POST /members/accept within 7 days. Somebody who is a member already keeps the role, and
gets a new password that way: for who has lost the old one.`,
  async run(call) {
    const [slug = '', email = ''] = call.positionals;
    const role = textOf(call, 'role') ?? 'owner';
    if (!isRole(role)) throw new UsageError(`--role is one of ${ROLES.join(', ')}.`);
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) throw new UsageError(`${email} is no e-mail address.`);
    const name = textOf(call, 'name') ?? email;
    return withParts(call, async (parts) => {
      const tenant = await tenantNamed(parts, slug);
      const invited = await parts.organisations.inviteByOperator(tenant, { email, name, role }, operator());
      const { memberId, status } = invited.member;
      call.terminal.answer(invited.invitation.reveal(), {
        memberId,
        status,
        role: invited.member.role,
        invitation: invited.invitation.reveal(),
        expiresAt: formatInstant(invited.expiresAt),
      });
      return EXIT.ok;
    });
  },
};

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
