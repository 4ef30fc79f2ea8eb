import { join, resolve } from 'node:path';
import type { Environment, RotationTimes } from '@loyaltyos/identity';
import { parseDuration } from '@loyaltyos/kernel';
import { isSafeAddress, parseRootKey, ROOT_KEY_FORMS, vaultToken } from './root-key-setting.ts';
import type { RootKeySetting, VaultSetting } from './root-key-setting.ts';
import { areHosts, areProxies, listOf, type TlsSetting } from './transport-settings.ts';

/** What the process is told by its environment. Read once, at start. */
export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** The database of one's own; absent: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The role that owns the tables, where it is not the one of `databaseUrl`. */
  readonly migrationUrl: string | undefined;
  readonly poolSize: number;
  /** How many commands share a transaction at most; 1: each has its own, on as many connections as the tenant has stripes. */
  readonly maxBatch: number;
  /** Where the root key is: outside the database and its backups. */
  readonly rootKey: RootKeySetting;
  /** Where it was before, while something may still be wrapped there. */
  readonly previousRootKey: RootKeySetting | undefined;
  readonly vault: VaultSetting;
  /** How long backups are kept, and how old keys grow. */
  readonly rotationTimes: RotationTimes;
  /** The origin that clients reach this server under, without a slash at its end; absent: where it listens. */
  readonly publicUrl: string | undefined;
  /** A TLS listener of our own beside the plain one; absent: none. */
  readonly tls: TlsSetting | undefined;
  /** The proxies in front of the server: addresses and ranges. */
  readonly trustedProxies: readonly string[];
  /** Hosts that serve one environment alone. */
  readonly hosts: Readonly<Record<Environment, readonly string[]>>;
  /** Whether anybody who reaches the server may make an organisation. */
  readonly registration: Registration;
  /** What the median request may take, for more to be let in. */
  readonly targetLatencyMs: number;
  /** How long a request may wait for its turn. */
  readonly maxWaitMs: number;
  /** How many requests may be under way, whatever they take. */
  readonly maxInFlight: number;
  /** How many processes share the load: each grants its part of a tenant's requests a second. */
  readonly servers: number;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const REGISTRATIONS = ['open', 'closed'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** A setting that cannot be used; the text says which one, what it is and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration from environment variables.
 *
 * @throws ConfigError for a value that cannot be used.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const dataDir = resolve(text('LOYALTYOS_DATA_DIR') ?? '.loyaltyos');
  const vault: VaultSetting = {
    address: text('VAULT_ADDR'),
    namespace: text('VAULT_NAMESPACE'),
    token: vaultToken(text('VAULT_TOKEN'), text('VAULT_TOKEN_FILE')),
  };
  const current = text('LOYALTYOS_ROOT_KEY') ?? `file:${join(dataDir, 'root.key')}`;
  const previous = text('LOYALTYOS_PREVIOUS_ROOT_KEY');
  return {
    host: text('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', text('PORT') ?? '4400', 0, 65_535),
    dataDir,
    databaseUrl: text('DATABASE_URL'),
    migrationUrl: text('LOYALTYOS_MIGRATION_URL'),
    poolSize: wholeNumber('LOYALTYOS_POOL_SIZE', text('LOYALTYOS_POOL_SIZE') ?? '10', 1, 500),
    maxBatch: wholeNumber('LOYALTYOS_MAX_BATCH', text('LOYALTYOS_MAX_BATCH') ?? '256', 1, 256),
    rootKey: rootKey('LOYALTYOS_ROOT_KEY', current, vault),
    previousRootKey: previous === undefined ? undefined : previousRootKey(previous, current, vault),
    vault,
    rotationTimes: rotationTimes(text('LOYALTYOS_BACKUP_RETENTION') ?? 'P35D', text('LOYALTYOS_KEY_ROTATION_INTERVAL')),
    publicUrl: publicUrl(text('LOYALTYOS_PUBLIC_URL')),
    tls: tls(text('LOYALTYOS_TLS_CERT_FILE'), text('LOYALTYOS_TLS_KEY_FILE'), text('LOYALTYOS_TLS_PORT')),
    trustedProxies: trustedProxies(text('LOYALTYOS_TRUSTED_PROXIES')),
    hosts: hosts(text('LOYALTYOS_SANDBOX_HOSTS'), text('LOYALTYOS_PRODUCTION_HOSTS')),
    registration: oneOf(
      'LOYALTYOS_REGISTRATION',
      text('LOYALTYOS_REGISTRATION') ?? defaultRegistration(text('HOST'), text('LOYALTYOS_PUBLIC_URL')),
      REGISTRATIONS,
    ),
    targetLatencyMs: wholeNumber(
      'LOYALTYOS_TARGET_LATENCY_MS',
      text('LOYALTYOS_TARGET_LATENCY_MS') ?? '250',
      1,
      15_000,
    ),
    maxWaitMs: wholeNumber('LOYALTYOS_MAX_WAIT_MS', text('LOYALTYOS_MAX_WAIT_MS') ?? '500', 0, 15_000),
    maxInFlight: wholeNumber('LOYALTYOS_MAX_IN_FLIGHT', text('LOYALTYOS_MAX_IN_FLIGHT') ?? '1024', 1, 4096),
    servers: wholeNumber('LOYALTYOS_SERVERS', text('LOYALTYOS_SERVERS') ?? '1', 1, 1000),
    logLevel: oneOf('LOYALTYOS_LOG_LEVEL', text('LOYALTYOS_LOG_LEVEL') ?? 'info', LOG_LEVELS),
  };
}

function rootKey(name: string, text: string, { address }: VaultSetting): RootKeySetting {
  const setting = parseRootKey(text);
  if (setting === undefined) throw new ConfigError(`${name} is ${text}; it must be ${ROOT_KEY_FORMS}.`);
  if (setting.kind === 'vault-transit' && (address === undefined || !isSafeAddress(address))) {
    throw new ConfigError(
      `VAULT_ADDR is ${address ?? 'not set'}; for a key in Vault it must be an https address, or one of this machine.`,
    );
  }
  return setting;
}

/** Of another kind than the current one: a version's name says whose it is. */
function previousRootKey(text: string, current: string, vault: VaultSetting): RootKeySetting {
  const setting = rootKey('LOYALTYOS_PREVIOUS_ROOT_KEY', text, vault);
  if (setting.kind !== parseRootKey(current)?.kind) return setting;
  throw new ConfigError(
    `LOYALTYOS_PREVIOUS_ROOT_KEY is ${text}; it must be of another kind than LOYALTYOS_ROOT_KEY, ${current}.`,
  );
}

/** Keys grow as old as backups do, where nothing else is said, and never less. */
function rotationTimes(retention: string, interval = retention): RotationTimes {
  const backupRetentionMs = duration('LOYALTYOS_BACKUP_RETENTION', retention);
  const rotationIntervalMs = duration('LOYALTYOS_KEY_ROTATION_INTERVAL', interval);
  if (rotationIntervalMs >= backupRetentionMs) return { backupRetentionMs, rotationIntervalMs };
  throw new ConfigError(
    `LOYALTYOS_KEY_ROTATION_INTERVAL is ${interval}; it must be no shorter than LOYALTYOS_BACKUP_RETENTION: keys rotate no faster than backups expire.`,
  );
}

function duration(name: string, text: string): number {
  const value = parseDuration(text);
  if (value !== undefined && value >= HOUR_MS && value <= MOST_YEARS_MS) return value;
  throw new ConfigError(`${name} is ${text}; it must be an ISO 8601 duration such as P35D, from an hour to ten years.`);
}

const HOUR_MS = 3_600_000;
const MOST_YEARS_MS = 10 * 365 * 24 * HOUR_MS;

function tls(
  certFile: string | undefined,
  keyFile: string | undefined,
  port: string | undefined,
): TlsSetting | undefined {
  if (certFile === undefined && keyFile === undefined && port === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) {
    const missing = certFile === undefined ? 'LOYALTYOS_TLS_CERT_FILE' : 'LOYALTYOS_TLS_KEY_FILE';
    throw new ConfigError(`${missing} is missing; a TLS listener needs a certificate and its key.`);
  }
  const number = wholeNumber('LOYALTYOS_TLS_PORT', port ?? '4443', 0, 65_535);
  return { certFile: resolve(certFile), keyFile: resolve(keyFile), port: number };
}

function trustedProxies(text: string | undefined): readonly string[] {
  const ranges = listOf(text);
  if (areProxies(ranges)) return ranges;
  throw new ConfigError(
    `LOYALTYOS_TRUSTED_PROXIES is ${text}; it must be addresses and ranges such as 10.0.0.0/8, with commas between them.`,
  );
}

function hosts(sandbox: string | undefined, production: string | undefined): Config['hosts'] {
  const listed = { sandbox: listOf(sandbox?.toLowerCase()), production: listOf(production?.toLowerCase()) };
  for (const [name, text, items] of [
    ['LOYALTYOS_SANDBOX_HOSTS', sandbox, listed.sandbox],
    ['LOYALTYOS_PRODUCTION_HOSTS', production, listed.production],
  ] as const) {
    if (areHosts(items)) continue;
    throw new ConfigError(`${name} is ${text}; it must be hosts such as api.example.com, with commas between them.`);
  }
  const both = listed.sandbox.find((host) => listed.production.includes(host));
  if (both === undefined) return listed;
  throw new ConfigError(`LOYALTYOS_SANDBOX_HOSTS has ${both}, which LOYALTYOS_PRODUCTION_HOSTS has too.`);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
}

/** Strangers may register where only this machine can reach the server; nowhere else, unless the operator says so. */
function defaultRegistration(host: string | undefined, publicUrl: string | undefined): Registration {
  const publicHost = publicUrl === undefined || !URL.canParse(publicUrl) ? undefined : new URL(publicUrl).hostname;
  return [host, publicHost].every((name) => name === undefined || LOOPBACK.test(name)) ? 'open' : 'closed';
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new ConfigError(`${name} is ${text}; it must be one of ${choices.join(', ')}.`);
}

function publicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '')
    return url.origin;
  throw new ConfigError(`LOYALTYOS_PUBLIC_URL is ${text}; it must be an origin such as https://api.example.com.`);
}
