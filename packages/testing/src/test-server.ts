import { postgresServer } from './postgres-server.ts';

let own: Promise<string> | undefined;

/**
 * The superuser's address of the server that this test process works on: the one of the whole run
 * (LOYALTYOS_TEST_DATABASE_URL), or else one of its own, which ends with the process.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env['LOYALTYOS_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  return (own ??= startOwn());
}

async function startOwn(): Promise<string> {
  const server = await postgresServer();
  // Nothing of the server keeps the process alive, so this comes when the tests are done.
  process.once('beforeExit', () => void server.stop());
  return server.url;
}
