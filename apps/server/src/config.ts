import { join, resolve } from 'node:path';

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
  /** The file of the root key, outside the database and its backups. */
  readonly rootKeyFile: string;
  /** The origin that clients reach this server under, without a slash at its end; absent: where it listens. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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
  return {
    host: text('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', text('PORT') ?? '4400', 0, 65_535),
    dataDir,
    databaseUrl: text('DATABASE_URL'),
    migrationUrl: text('LOYALTYOS_MIGRATION_URL'),
    poolSize: wholeNumber('LOYALTYOS_POOL_SIZE', text('LOYALTYOS_POOL_SIZE') ?? '10', 1, 500),
    maxBatch: wholeNumber('LOYALTYOS_MAX_BATCH', text('LOYALTYOS_MAX_BATCH') ?? '256', 1, 256),
    rootKeyFile: resolve(text('LOYALTYOS_ROOT_KEY_FILE') ?? join(dataDir, 'root.key')),
    publicUrl: publicUrl(text('LOYALTYOS_PUBLIC_URL')),
    logLevel: oneOf('LOYALTYOS_LOG_LEVEL', text('LOYALTYOS_LOG_LEVEL') ?? 'info', LOG_LEVELS),
  };
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
}

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
