import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { textOf, UsageError, type CommandCall, type OptionDeclaration } from './command.ts';
import type { ApiAccess } from '../import/api-session.ts';

/** The options of a command that calls the public API. */
export const ACCESS_OPTIONS = {
  url: { type: 'string', value: 'URL', help: 'where the API is; else LOYALTYOS_BASE_URL' },
  tenant: { type: 'string', value: 'SLUG', help: 'the tenant; else LOYALTYOS_TENANT' },
  key: {
    type: 'string',
    value: 'KEY',
    help: 'the API key, which others on this machine can see here; else LOYALTYOS_API_KEY',
  },
  env: { type: 'string', value: 'FILE', help: 'a file that says these three, such as sandbox.env' },
} as const satisfies Record<string, OptionDeclaration>;

const VARIABLES = { url: 'LOYALTYOS_BASE_URL', tenant: 'LOYALTYOS_TENANT', key: 'LOYALTYOS_API_KEY' } as const;

/**
 * Where the API is and who calls: from the options, else the file of `--env`, else the environment.
 *
 * @throws UsageError for what is missing or cannot be used.
 */
export function readAccess(call: CommandCall): ApiAccess {
  const fromFile = readEnvFile(textOf(call, 'env'));
  const wanted = (name: keyof typeof VARIABLES): string => {
    const value = textOf(call, name) ?? fromFile[VARIABLES[name]] ?? call.environment[VARIABLES[name]]?.trim();
    if (value === undefined || value === '') throw new UsageError(`Say --${name}, ${VARIABLES[name]} or --env FILE.`);
    return value;
  };
  return { baseUrl: baseUrl(wanted('url')), tenant: wanted('tenant'), apiKey: wanted('key') };
}

function readEnvFile(path: string | undefined): Readonly<Record<string, string | undefined>> {
  if (path === undefined) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url !== undefined && url.username === '' && url.search === '' && url.hash === '';
  if (!plain || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${text} is not the address of an API; it is like https://api.example.com.`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
