import { EXIT, type Command } from '../command.ts';
import { documentOf, toldOf } from '../keys-told.ts';
import { withParts } from '../with-parts.ts';

/** Destroys replaced keys whose time has come. */
export const keysDestroyDue: Command = {
  name: 'keys destroy-due',
  summary: 'Destroy replaced keys that no backup needs any more; servers do it by themselves',
  positionals: [],
  options: {
    'give-up-backups': {
      type: 'boolean',
      help: 'every replaced key, now: no backup from before the last rotation can be read again, of any customer',
    },
  },
  details: 'Keys that were replaced less than five minutes ago stay: a server may be using them.',
  async run(call) {
    return withParts(call, async ({ identity }) => {
      const done = await identity.destroyDueKeys({ givesUpBackups: call.values['give-up-backups'] === true });
      call.terminal.answer(toldOf(done), documentOf(done));
      return EXIT.ok;
    });
  },
};
