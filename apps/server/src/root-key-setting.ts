import { resolve } from 'node:path';

/** Where the root key is. What else a key service needs to be reached comes from its own environment variables. */
export type RootKeySetting =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'aws-kms'; readonly alias: string }
  | { readonly kind: 'vault-transit'; readonly mount: string; readonly key: string };

/** What the setting may look like, for people. */
export const ROOT_KEY_FORMS = 'file:PATH, aws-kms:alias/NAME or vault-transit:MOUNT/KEY';

const FORM = /^(?<kind>file|aws-kms|vault-transit):(?<rest>.+)$/s;
const ALIAS = /^alias\/(?!aws\/)[\w/-]{1,250}$/;
const TRANSIT = /^(?:(?<mount>[\w.-]+(?:\/[\w.-]+)*)\/)?(?<key>[\w.-]+)$/;

/** Undefined for a text of none of the forms. Vault's mount is `transit` where none is named. */
export function parseRootKey(text: string): RootKeySetting | undefined {
  const { kind, rest = '' } = FORM.exec(text)?.groups ?? {};
  if (kind === 'file') return { kind, path: resolve(rest) };
  if (kind === 'aws-kms') return ALIAS.test(rest) ? { kind, alias: rest } : undefined;
  if (kind !== 'vault-transit') return undefined;
  const { mount = 'transit', key } = TRANSIT.exec(rest)?.groups ?? {};
  return key === undefined ? undefined : { kind, mount, key };
}
