import type { Json } from '../scenario.ts';

/** What placeholders stand for: `run`, and `given.NAME` for each call of the stage that has a name. */
export interface Meanings {
  readonly run: string;
  readonly given: Readonly<Record<string, Json>>;
}

/**
 * A value with the placeholders of the stage filled in; those of steps are not known here.
 *
 * @throws Error for a placeholder that stands for nothing.
 */
export function filled<Filled extends Json | undefined>(value: Filled, meanings: Meanings): Filled {
  return fill(value as Json, meanings) as Filled;
}

function fill(value: Json, meanings: Meanings): Json {
  if (typeof value === 'string')
    return value.replaceAll(/\{([A-Za-z][\w.-]*)\}/g, (_, name: string) => meaningOf(name, meanings));
  if (Array.isArray(value)) return value.map((item: Json) => fill(item, meanings));
  if (value === null || value === undefined || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, meanings)]));
}

function meaningOf(name: string, { run, given }: Meanings): string {
  if (name === 'run') return run;
  const [kind, ...path] = name.split('.');
  const found = kind === 'given' ? memberAt(given, path.join('.')) : undefined;
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  throw new Error(`{${name}} stands for nothing.`);
}

/** The member at a dotted path; `length` of a list is how many it has. Undefined where there is none. */
export function memberAt(value: Json | undefined, path: string): Json | undefined {
  let at: unknown = value;
  for (const name of path.split('.')) {
    if (Array.isArray(at)) at = name === 'length' ? at.length : at[Number(name)];
    else if (typeof at === 'object' && at !== null) at = Object.getOwnPropertyDescriptor(at, name)?.value;
    else return undefined;
  }
  return at as Json | undefined;
}

/** A copy in which the member at a dotted path has another value, or is new. */
export function withMember(value: Json, path: string, member: Json): Json {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  const inner = (old: Json | undefined): Json =>
    rest.length === 0 ? member : withMember(old ?? {}, rest.join('.'), member);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return Number(name) === items.length
      ? [...items, inner(undefined)]
      : items.map((item, index) => (index === Number(name) ? inner(item) : item));
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path} leads into ${String(value)}.`);
  const members = value as Readonly<Record<string, Json>>;
  return { ...members, [name]: inner(members[name]) };
}
