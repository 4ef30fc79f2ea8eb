/**
 * Settings that every session of ours starts with, whatever the server's defaults are: values are read by these
 * formats, names resolve in one schema only, and a statement sees what was committed before it began.
 */
const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  client_encoding: 'UTF8',
  datestyle: 'ISO',
  default_transaction_isolation: 'read committed',
  search_path: 'public',
  standard_conforming_strings: 'on',
  timezone: 'UTC',
};

/** The address of a database with settings for its sessions added to those that it already names. */
export function withSettings(url: string, settings: Readonly<Record<string, string>>): string {
  const [address, query] = split(url);
  const given = query.get('options') ?? '';
  const added = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`);
  query.set('options', [given, ...added].join(' ').trim());
  return join(address, query);
}

/** The address with the session settings that all code here relies on. */
export function withSessionSettings(url: string): string {
  return withSettings(url, SESSION_SETTINGS);
}

/** The same server and credentials, another database. */
export function withDatabaseName(url: string, database: string): string {
  const [address, query] = split(url);
  const authority = /^[a-z]+:\/\/[^/]*/i.exec(address)?.[0];
  if (authority === undefined) throw new TypeError('not the address of a database');
  return join(`${authority}/${encodeURIComponent(database)}`, query);
}

/** Split by hand: URL refuses the form without a host (`postgres://user@/name?host=/socket/folder`). */
function split(url: string): [string, URLSearchParams] {
  const mark = url.indexOf('?');
  return mark === -1 ? [url, new URLSearchParams()] : [url.slice(0, mark), new URLSearchParams(url.slice(mark + 1))];
}

/** libpq reads %20 as a space in a query, and not the plus sign that URLSearchParams writes. */
function join(address: string, query: URLSearchParams): string {
  const text = query.toString().replaceAll('+', '%20');
  return text === '' ? address : `${address}?${text}`;
}
