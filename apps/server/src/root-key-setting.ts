import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where the root key is, and how the server gets there. */
export type RootKeySetting =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'aws-kms'; readonly alias: string }
  | { readonly kind: 'vault-transit'; readonly mount: string; readonly key: string };

/** How Vault is reached; AWS is found by its own client. */
export interface VaultSetting {
  readonly address: string | undefined;
  readonly namespace: string | undefined;
  /** Asked for each request. A function, so that nothing which prints the settings prints it. */
  readonly token: () => Promise<string | undefined>;
}

/** What the setting may look like, for people. */
export const ROOT_KEY_FORMS = 'file:PATH, aws-kms:alias/NAME or vault-transit:MOUNT/KEY';

const FORM = /^(?<kind>file|aws-kms|vault-transit):(?<rest>.+)$/s;
const ALIAS = /^alias\/(?!aws\/)[\w/-]{1,250}$/;
const TRANSIT = /^(?:(?<mount>[\w-]+(?:\/[\w-]+)*)\/)?(?<key>[\w-]+)$/;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Undefined for a text of none of the forms. Vault's mount is `transit` where none is named. */
export function parseRootKey(text: string): RootKeySetting | undefined {
  const { kind, rest = '' } = FORM.exec(text)?.groups ?? {};
  if (kind === 'file') return { kind, path: resolve(rest) };
  if (kind === 'aws-kms') return ALIAS.test(rest) ? { kind, alias: rest } : undefined;
  if (kind !== 'vault-transit') return undefined;
  const { mount = 'transit', key } = TRANSIT.exec(rest)?.groups ?? {};
  return key === undefined ? undefined : { kind, mount, key };
}

/** Whether tokens and keys may be sent to an address: encrypted, or to this machine. */
export function isSafeAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

/** The token itself, or the one in a file, where something else renews it. */
export function vaultToken(token: string | undefined, file: string | undefined): () => Promise<string | undefined> {
  return async () => token ?? (file === undefined ? undefined : (await readFile(file, 'utf8')).trim());
}
