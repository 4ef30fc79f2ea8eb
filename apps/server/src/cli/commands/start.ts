import { EXIT, type Command } from '../command.ts';
import { readConfig } from '../../config.ts';
import { createLog } from '../../observe/log.ts';
import { composeParts } from '../../server/compose.ts';
import { provisionSandbox, type Sandbox } from '../../server/provision-sandbox.ts';
import { runServer, type RunningServer } from '../../server/run-server.ts';
import { untilSignalled } from '../until-signalled.ts';

/** Everything in one process, with a sandbox to try it on. */
export const start: Command = {
  name: 'start',
  summary: 'Run the server with a sandbox to try it on; needs no database of your own',
  positionals: [],
  options: {},
  details: `Without DATABASE_URL it runs a PostgreSQL server of its own in the data folder.
Settings: PORT, HOST, LOYALTYOS_DATA_DIR, DATABASE_URL, LOYALTYOS_PUBLIC_URL, LOYALTYOS_LOG_LEVEL; README.md has all.`,
  async run({ terminal, environment }) {
    const config = readConfig({ LOYALTYOS_LOG_LEVEL: 'warn', ...environment });
    const log = createLog(config.logLevel);
    const observer = { progress: (text: string) => terminal.note(text), trouble: (text: string) => log.trouble(text) };
    const parts = await composeParts(config, observer, { migrates: true });
    const server = await runServer(config, parts, log);
    const sandbox = await provisionSandbox(parts, server.url);
    // Before the answer: whoever reads it may ask us to end at once.
    const signalled = untilSignalled();
    const { url, tlsUrl } = server;
    terminal.answer(welcome({ url, tlsUrl }, parts.opened.where, sandbox), {
      url,
      ...(tlsUrl === undefined ? {} : { tlsUrl }),
      database: parts.opened.where,
      tenant: sandbox.tenant.slug,
      envFile: sandbox.envFile,
      provisionedMs: sandbox.provisionedMs ?? null,
    });
    await signalled;
    terminal.note('Finishing what is in flight.');
    await server.stop();
    return EXIT.ok;
  },
};

/** What a newcomer needs next. The command is one paste: it fetches a token with the key in sandbox.env first. */
function welcome({ url, tlsUrl }: Pick<RunningServer, 'url' | 'tlsUrl'>, where: string, sandbox: Sandbox): string {
  const { envFile, provisionedMs } = sandbox;
  const made = provisionedMs === undefined ? '' : ` (made in ${provisionedMs} ms)`;
  return `
LoyaltyOS listens on ${tlsUrl === undefined ? url : `${url} and ${tlsUrl}`}

  Data      ${where}
  Sandbox   acme-retail${made}; its key is in ${envFile}
  Docs      docs/README.md; the API at ${url}/docs

Ingest a first order:

  . '${envFile}'
  TOKEN=$(curl -s -u "$LOYALTYOS_TENANT:$LOYALTYOS_API_KEY" -d grant_type=client_credentials \\
    "$LOYALTYOS_BASE_URL/oauth/token" | sed 's/.*"access_token": *"\\([^"]*\\)".*/\\1/')
  curl -s "$LOYALTYOS_BASE_URL/api/v1/orders" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{
    "orderId": "ord_8k2p", "customerId": "cust_a1b2", "orderTotal": 149.99, "currencyCode": "GBP",
    "lineItems": [{ "sku": "TRAINER-42", "quantity": 1, "unitPrice": 149.99 }] }'

Ctrl+C stops it.`;
}
