import { LIMITS } from '../limits.ts';
import { tokensOf, type LetNode, type RuleNode } from '../syntax/tree.ts';
import { error, unknown, type Checked, type Checker } from './checker.ts';
import type { Declarations } from './declarations.ts';

/** The meanings of lets by event, then name. */
export type Lets = Map<string, Map<string, Checked>>;

/**
 * Lets mean what they say in the rule that uses them. They are checked in the order of the source, each knowing those
 * above it; once for all events in which they mean the same. One that nothing uses is checked as well, for its mistakes.
 *
 * `results` is filled as it goes: the checker reads the lets above from it.
 */
export function checkLets(
  checker: Checker,
  { lets, events }: Declarations,
  listeners: ReadonlyMap<string, readonly RuleNode[]>,
  results: Lets,
): void {
  const words = new Map([...lets].map(([name, node]) => [name, wordsOf(node)]));
  const names = [...lets.keys()];
  const meanings = new Meanings(checker, lets, words);
  /** The lets that are wanted, and those they name. */
  const closure = (wanted: Iterable<string>): ReadonlySet<string> => {
    const used = new Set(wanted);
    for (const name of names.toReversed()) if (used.has(name)) for (const word of words.get(name) ?? []) used.add(word);
    return used;
  };
  const check = (event: string, used: ReadonlySet<string>): void => {
    const known = new Map<string, Checked>();
    results.set(event, known);
    for (const name of names) if (used.has(name)) known.set(name, meanings.of(name, event));
  };
  const used = new Map<string, ReadonlySet<string>>();
  for (const [event, rules] of listeners) used.set(event, closure(rules.flatMap((rule) => [...wordsOf(rule)])));
  const unused = names.filter((name) => ![...used.values()].some((words) => words.has(name)));
  const alone = Map.groupBy(unused, (name) => eventOfLet(words.get(name) ?? new Set(), events));
  for (const [event, names] of alone) check(event, closure(names));
  for (const event of events.keys()) check(event, used.get(event) ?? new Set());
}

/**
 * What lets mean in events. A meaning hangs on whether the event is an order, and on the types of the fields that the
 * let names, itself or through others; it is found once for all events that agree in these.
 */
class Meanings {
  readonly #checker: Checker;
  readonly #lets: ReadonlyMap<string, LetNode>;
  /** By let: the names of event fields that its meaning hangs on. */
  readonly #fields = new Map<string, readonly string[]>();
  readonly #found = new Map<string, Checked>();

  constructor(checker: Checker, lets: ReadonlyMap<string, LetNode>, words: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#checker = checker;
    this.#lets = lets;
    const fieldNames = new Set([...checker.events.values()].flatMap((fields) => Object.keys(fields)));
    for (const name of lets.keys()) {
      const own = words.get(name) ?? new Set();
      const throughOthers = [...own].flatMap((word) => this.#fields.get(word) ?? []);
      const named = own.has('event') ? [...own].filter((word) => fieldNames.has(word)) : [];
      this.#fields.set(name, [...new Set([...named, ...throughOthers])].toSorted());
    }
  }

  of(name: string, event: string): Checked {
    const fields = this.#checker.events.get(event) ?? {};
    const types = (this.#fields.get(name) ?? []).map((field) =>
      Object.hasOwn(fields, field) ? fields[field] : undefined,
    );
    const key = JSON.stringify([name, event === 'order', types]);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const { value, name: token } = this.#lets.get(name) as LetNode;
    if (this.#found.size === LIMITS.letMeanings) {
      error(
        this.#checker,
        'E701',
        token,
        `Lets mean something else in different events more than ${LIMITS.letMeanings} times`,
      );
    }
    const scope = { event, inLines: false, currencies: this.#checker.currencies, present: new Set<string>() };
    const checked =
      this.#found.size < LIMITS.letMeanings ? this.#checker.expression(value, scope) : unknown(this.#checker, token);
    this.#found.set(key, checked);
    return checked;
  }
}

/** An event whose fields a let names that nothing uses; else it is about orders. */
function eventOfLet(words: ReadonlySet<string>, events: Declarations['events']): string {
  if (!words.has('event')) return 'order';
  for (const [event, fields] of events) if (Object.keys(fields).some((field) => words.has(field))) return event;
  return 'order';
}

function wordsOf(node: RuleNode | LetNode): Set<string> {
  const words = new Set<string>();
  for (const token of tokensOf([node])) if (token.kind === 'word') words.add(token.text);
  return words;
}
