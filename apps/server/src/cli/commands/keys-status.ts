import type { KeysStatus } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { EXIT, type Command } from '../command.ts';
import { withParts } from '../with-parts.ts';

/** How old the keys are, and what will become of those that were replaced. */
export const keysStatus: Command = {
  name: 'keys status',
  summary: 'Show the versions of the root key: since when, until when, and when the next is due',
  positionals: [],
  options: {},
  async run(call) {
    return withParts(call, async ({ identity }) => {
      const status = await identity.keysStatus();
      call.terminal.answer(linesOf(status), {
        rotationDueAt: formatInstant(status.rotationDueAt),
        versions: status.roots.map(({ version, createdAt, replacedAt, destroyAt, destroyedAt }) => ({
          version,
          createdAt: formatInstant(createdAt),
          replacedAt: textOf(replacedAt),
          destroyAt: textOf(destroyAt),
          destroyedAt: textOf(destroyedAt),
        })),
      });
      return EXIT.ok;
    });
  },
};

function textOf(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

function linesOf({ roots, rotationDueAt }: KeysStatus): string {
  return roots
    .map(({ version, createdAt, replacedAt, destroyAt, destroyedAt }) => {
      const since = `${version}  since ${formatInstant(createdAt)}`;
      if (replacedAt === null) return `${since}, current; to be replaced at ${formatInstant(rotationDueAt)}`;
      if (destroyedAt !== null) return `${since}, destroyed at ${formatInstant(destroyedAt)}`;
      const end =
        destroyAt === null ? 'what is under it is being moved' : `kept for backups until ${formatInstant(destroyAt)}`;
      return `${since}, replaced at ${formatInstant(replacedAt)}; ${end}`;
    })
    .join('\n');
}
