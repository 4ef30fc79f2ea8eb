import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from '../config.ts';
import type { TlsSetting } from '../transport-settings.ts';

/** What the server shows on its TLS listener, as it is in the files now. */
export interface ServerIdentity {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Epoch milliseconds. */
  readonly notAfter: number;
  /** Changes when the files do. */
  readonly mark: string;
}

/**
 * Reads certificate and key.
 *
 * @throws ConfigError that names the setting and the file: not to be read, not PEM, or not a pair.
 */
export function readServerIdentity({ certFile, keyFile }: TlsSetting): ServerIdentity {
  const mark = markOf({ certFile, keyFile });
  const cert = read('LOYALTYOS_TLS_CERT_FILE', certFile);
  const key = read('LOYALTYOS_TLS_KEY_FILE', keyFile);
  const certificate = parse(
    () => new X509Certificate(cert),
    `LOYALTYOS_TLS_CERT_FILE: ${certFile} is no certificate in PEM.`,
  );
  const privateKey: KeyObject = parse(
    () => createPrivateKey(key),
    `LOYALTYOS_TLS_KEY_FILE: ${keyFile} is no private key in PEM without a passphrase.`,
  );
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new ConfigError(`LOYALTYOS_TLS_KEY_FILE: ${keyFile} is not the key of the first certificate in ${certFile}.`);
  }
  return { cert, key, notAfter: certificate.validToDate.getTime(), mark };
}

/** What tells one state of the files from another without reading them. Links are followed: some renewals only move those. */
export function markOf({ certFile, keyFile }: Pick<TlsSetting, 'certFile' | 'keyFile'>): string {
  return [certFile, keyFile]
    .map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? 'none' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
    })
    .join(', ');
}

function read(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new ConfigError(`${name}: ${path} cannot be read (${code}).`, { cause });
  }
}

function parse<T>(make: () => T, otherwise: string): T {
  try {
    return make();
  } catch (cause) {
    throw new ConfigError(otherwise, { cause });
  }
}
