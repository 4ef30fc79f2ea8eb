import { existsSync } from 'node:fs';
import { parseSealKey, type SealPublicKey } from '@loyaltyos/journal';
import { textOf, UsageError, type CommandCall, type OptionDeclaration } from './command.ts';
import { readText } from './rules/read-file.ts';

/** The option of all commands that verify what the ledger's keys signed. */
export const KEY_OPTION = {
  key: {
    type: 'string',
    value: 'KEY',
    help: 'the public key, or a file with the keys of /.well-known/ledger-keys.json',
  },
} as const satisfies Record<string, OptionDeclaration>;

/**
 * The keys that were given; undefined when none were.
 *
 * @throws UsageError when they cannot be read.
 */
export function readKeys(call: CommandCall): readonly SealPublicKey[] | undefined {
  const given = textOf(call, 'key');
  if (given === undefined) return undefined;
  const key = parseSealKey(given);
  if (key !== undefined) return [key];
  if (!existsSync(given)) throw new UsageError('--key is neither a public key of 43 letters nor a file.');
  const text = readText(given).trim();
  const keys = (parseSealKey(text) === undefined ? keysOfSet(text) : [text]).map(parseSealKey);
  const known = keys.filter((one) => one !== undefined);
  if (known.length === 0 || known.length !== keys.length) throw new UsageError(`${given} holds no keys of a ledger.`);
  return known;
}

function keysOfSet(text: string): readonly string[] {
  try {
    const set = JSON.parse(text) as { readonly keys?: readonly { readonly x?: unknown }[] };
    return (set.keys ?? []).map(({ x }) => String(x));
  } catch {
    return [];
  }
}
