/**
 * The database is not one that this code may work with: a role that could see every tenant, a schema that is older,
 * newer or changed. The message says what to do; it is for the operator at start, never for an API caller.
 */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}
