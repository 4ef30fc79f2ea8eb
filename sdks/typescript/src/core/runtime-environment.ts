import { LANGUAGE, SDK_VERSION } from './behaviour.ts';

/** What this SDK asks of whatever it runs on, all of which may be missing. */
interface Platform {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: Readonly<Record<string, string | undefined>>;
  };
  readonly navigator?: { readonly userAgent?: string };
  readonly window?: unknown;
  readonly document?: unknown;
}

const platform = globalThis as Platform;

/** A variable of the environment; nothing where it is empty, or where there is no environment. */
export function environmentVariable(name: string): string | undefined {
  const value = platform.process?.env?.[name];
  return value === '' ? undefined : value;
}

/** Whether this is a page, whose code and memory belong to whoever looks at it. */
export function isBrowser(): boolean {
  return platform.window !== undefined && platform.document !== undefined;
}

/** `loyaltyos-typescript/0.1.0 (node 24.1.0)`; nothing in a browser, which has a `User-Agent` of its own. */
export function userAgent(): string | undefined {
  if (isBrowser()) return undefined;
  const versions = platform.process?.versions ?? {};
  const runtime = ['bun', 'deno', 'node'].find((name) => versions[name] !== undefined);
  const on = runtime === undefined ? (platform.navigator?.userAgent ?? 'unknown') : `${runtime} ${versions[runtime]}`;
  return `loyaltyos-${LANGUAGE}/${SDK_VERSION} (${on})`;
}
