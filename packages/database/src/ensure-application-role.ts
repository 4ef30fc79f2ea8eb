import type pg from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';
import { sqlStateOf } from './database-errors.ts';
import { DatabaseRefused } from './database-refused.ts';

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
const INSUFFICIENT_PRIVILEGE = '42501';
const INTERNAL_ERROR = 'XX000'; // "tuple concurrently updated": two grants of one role at the same instant

/**
 * Makes sure of the application's role before migrations grant to it. Roles belong to the whole server while the
 * migration lock belongs to one database, so every step allows for another process taking it at the same moment.
 *
 * @throws DatabaseRefused when the role is missing and may not be created, or is not one that row-level security binds.
 */
export async function ensureApplicationRole(client: pg.Client): Promise<void> {
  await attempt(client, `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS`, [
    DUPLICATE_OBJECT,
    UNIQUE_VIOLATION,
    INSUFFICIENT_PRIVILEGE,
  ]);
  const { rows } = await client.query<{ unsafe: boolean; member: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS unsafe, pg_has_role(current_user, oid, 'MEMBER') AS member
       FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}'`,
  );
  const role = rows[0];
  if (role === undefined) {
    throw new DatabaseRefused(
      `The role ${APPLICATION_ROLE} is missing and this one may not create roles. ` +
        `As an administrator run \`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS\`.`,
    );
  }
  if (role.unsafe) {
    throw new DatabaseRefused(`The role ${APPLICATION_ROLE} is a superuser or has BYPASSRLS: it must be neither.`);
  }
  // The owner's sessions switch to the role (applicationUrl). Where it may not be granted, connect says what to do.
  if (!role.member) {
    await attempt(client, `GRANT ${APPLICATION_ROLE} TO CURRENT_USER`, [
      UNIQUE_VIOLATION,
      INTERNAL_ERROR,
      INSUFFICIENT_PRIVILEGE,
    ]);
  }
}

async function attempt(client: pg.Client, sql: string, expected: readonly string[]): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (!expected.includes(sqlStateOf(error) ?? '')) throw error;
  }
}
