import { Client } from 'pg';
import { withSettings } from './connection-url.ts';
import { DatabaseRefused } from './database-refused.ts';
import { statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

/** The role that the application works as. It owns nothing, and row-level security binds it. */
export const APPLICATION_ROLE = 'loyaltyos_app';

interface RoleFacts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  /** Tables of ours that it owns, or could come to own by switching to another role. */
  readonly owned: number;
  readonly may_switch: boolean;
  readonly application_role_exists: boolean;
}

const ROLE_FACTS = statement(
  'database.role-facts',
  `SELECT current_user AS role,
          rolsuper AS superuser,
          rolbypassrls AS bypass,
          (SELECT count(*)::int4 FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
              AND pg_has_role(current_user, relowner, 'MEMBER')) AS owned,
          coalesce((SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = 'loyaltyos_app'),
                   false) AS may_switch,
          EXISTS (SELECT FROM pg_roles WHERE rolname = 'loyaltyos_app') AS application_role_exists
     FROM pg_roles
    WHERE rolname = current_user`,
);

/** Why row-level security would not bind a role, or undefined when it does. */
function faultOf(facts: RoleFacts): string | undefined {
  if (facts.superuser) return 'is a superuser';
  if (facts.bypass) return 'has BYPASSRLS';
  if (facts.owned > 0) return 'owns the tables';
  return undefined;
}

/**
 * The URL with which the application connects: as given when row-level security binds its role, otherwise switched to
 * the application's role at the start of each session, so that one DATABASE_URL is enough.
 *
 * @throws DatabaseRefused when the switch is needed and not possible.
 */
export async function applicationUrl(url: string, timeoutMs: number): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<RoleFacts>(ROLE_FACTS.text);
    const facts = rows[0];
    if (facts === undefined) throw new DatabaseRefused('The database does not know the role it connected.');
    const fault = faultOf(facts);
    if (fault === undefined) return url;
    if (!facts.application_role_exists) {
      throw new DatabaseRefused(
        `The database has no role ${APPLICATION_ROLE}: it has not been migrated. Run \`loyaltyos migrate\`.`,
      );
    }
    if (!facts.may_switch) {
      throw new DatabaseRefused(
        `The role ${facts.role} ${fault}, so it could read every tenant, and it may not switch to ${APPLICATION_ROLE}. ` +
          `Run \`GRANT ${APPLICATION_ROLE} TO "${facts.role}"\`, or connect as a role that is only a member of it.`,
      );
    }
    return withSettings(url, { role: APPLICATION_ROLE });
  } finally {
    await client.end();
  }
}

/** @throws DatabaseRefused when the role of this very connection could see past row-level security. */
export async function checkApplicationRole(tx: Pick<Transaction, 'query'>): Promise<void> {
  const [facts] = await tx.query<RoleFacts>(ROLE_FACTS);
  const fault = facts === undefined ? 'is unknown to the database' : faultOf(facts);
  if (fault === undefined) return;
  throw new DatabaseRefused(`The role ${facts?.role} ${fault}: row-level security would not keep tenants apart.`);
}
