import type { KeysKept } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';

/** What was done about the keys, in lines for people. */
export function toldOf({ rotatedTo, passes, settled, destroyed, postponed, nextAt }: KeysKept): string {
  const sum = (member: 'tenants' | 'customers' | 'serverKeys'): number =>
    passes.reduce((total, pass) => total + pass[member], 0);
  return [
    ...(rotatedTo === undefined ? [] : [`Rotated: the root key is at version ${rotatedTo}.`]),
    ...(passes.length === 0
      ? []
      : [
          `Wrapped anew: ${sum('tenants')} tenants, ${sum('customers')} customers' keys, ${sum('serverKeys')} keys of the server.`,
        ]),
    ...settled.map((version) => `Nothing in use is under version ${version} any more.`),
    ...destroyed.map((version) => `Destroyed version ${version}, and the tenants' keys under it.`),
    ...postponed.map(
      (version) => `Keys in use were found under version ${version} and moved; its destruction begins anew.`,
    ),
    `Next: ${formatInstant(nextAt)}, by any server that runs.`,
  ].join('\n');
}

/** The same as a document. */
export function documentOf({ passes, nextAt, ...done }: KeysKept): object {
  return {
    ...done,
    passes: passes.map(({ startedAt, ...pass }) => ({ startedAt: formatInstant(startedAt), ...pass })),
    nextAt: formatInstant(nextAt),
  };
}
