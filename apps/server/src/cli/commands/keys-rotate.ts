import { EXIT, type Command } from '../command.ts';
import { documentOf, toldOf } from '../keys-told.ts';
import { operator } from '../operator.ts';
import { withParts } from '../with-parts.ts';

/** A new version of the root, and everything under it, now instead of when it is due. */
export const keysRotate: Command = {
  name: 'keys rotate',
  summary: 'Replace the root key and all keys under it now; servers do it by themselves when it is due',
  positionals: [],
  options: {
    early: {
      type: 'boolean',
      help: 'although a backup from before the current keys may still be kept: one more generation of old keys stays until backups expire',
    },
  },
  details: `What was replaced is kept for backups and destroyed a retention later. What no server has noticed yet is moved by the
server that looks next, five minutes later; where none runs, run keys destroy-due then.
Where the root key has leaked, rotate with --early, and see docs/operations/key-rotation.md for what follows.`,
  async run(call) {
    return withParts(call, async ({ identity }) => {
      const done = await identity.rotateKeys({ early: call.values['early'] === true, actor: operator() });
      call.terminal.answer(toldOf(done), documentOf(done));
      return EXIT.ok;
    });
  },
};
