import type { Endpoint } from '../../endpoint.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassword } from './change-password.ts';
import { changeRole } from './change-role.ts';
import { createSession } from './create-session.ts';
import { createTenant } from './create-tenant.ts';
import { endSession } from './end-session.ts';
import { getMember } from './get-member.ts';
import { getSession } from './get-session.ts';
import { inviteMember } from './invite-member.ts';
import { listMembers } from './list-members.ts';
import { listTenants } from './list-tenants.ts';
import { registerOrganisation } from './register.ts';
import { removeMember } from './remove-member.ts';

export const organisationEndpoints: readonly Endpoint[] = [
  registerOrganisation,
  createSession,
  getSession,
  endSession,
  changePassword,
  listTenants,
  createTenant,
  listMembers,
  inviteMember,
  acceptInvitation,
  getMember,
  changeRole,
  removeMember,
];
