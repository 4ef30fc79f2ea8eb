import { readConfig } from '../../config.ts';
import { createLog } from '../../observe/log.ts';
import { composeParts } from '../../server/compose.ts';
import { runServer } from '../../server/run-server.ts';
import { EXIT, type Command } from '../command.ts';
import { untilSignalled } from '../until-signalled.ts';

/** The server alone, as it runs in production. */
export const serve: Command = {
  name: 'serve',
  summary: 'Run the server on a migrated database; makes no tenant',
  positionals: [],
  options: {},
  details: 'Run migrate first: serve refuses a schema that is not the one it knows.',
  async run({ terminal, environment }) {
    const config = readConfig(environment);
    const log = createLog(config.logLevel);
    const parts = await composeParts(config, log, { migrates: false });
    const server = await runServer(config, parts, log);
    // Before the answer: whoever reads it may ask us to end at once.
    const signalled = untilSignalled();
    const { url, tlsUrl } = server;
    terminal.answer(`Listening on ${tlsUrl === undefined ? url : `${url} and ${tlsUrl}`}`, {
      url,
      ...(tlsUrl === undefined ? {} : { tlsUrl }),
      database: parts.opened.where,
    });
    await signalled;
    await server.stop();
    return EXIT.ok;
  },
};
