/** What a rule of a grammar says, in the notation of ISO 14977 as far as the reference uses it. */
export type Ebnf =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Ebnf[] }
  | { readonly kind: 'optional' | 'repeated'; readonly of: Ebnf };

export type Grammar = ReadonlyMap<string, Ebnf>;

/** Reads `name = ... ;` rules. @throws Error for what is no grammar. */
export function readGrammar(text: string): Grammar {
  const tokens = [...text.matchAll(/"([^"]+)"|([a-z]+)|([={}[\]()|;])/g)];
  const left = text.replaceAll(/"([^"]+)"|([a-z]+)|([={}[\]()|;])|\s+/g, '');
  if (left !== '') throw new Error(`no grammar: ${left}`);
  let position = 0;
  const symbol = (): string | undefined => tokens[position]?.[3];
  const expect = (wanted: string): void => {
    if (symbol() !== wanted) throw new Error(`expected ${wanted} at token ${position} of the grammar`);
    position += 1;
  };

  function choice(): Ebnf {
    const of = [sequence()];
    while (symbol() === '|') {
      position += 1;
      of.push(sequence());
    }
    return of.length === 1 ? (of[0] as Ebnf) : { kind: 'choice', of };
  }

  function sequence(): Ebnf {
    const of: Ebnf[] = [];
    while (position < tokens.length && !['|', ')', ']', '}', ';'].includes(symbol() ?? '')) of.push(term());
    return { kind: 'sequence', of };
  }

  function term(): Ebnf {
    const token = tokens[position];
    position += 1;
    if (token?.[1] !== undefined) return { kind: 'text', text: token[1] };
    if (token?.[2] !== undefined) return { kind: 'name', name: token[2] };
    const inner = choice();
    const [close, kind] = BRACKETS[token?.[3] ?? ''] ?? ['', undefined];
    expect(close);
    return kind === undefined ? inner : { kind, of: inner };
  }

  const rules = new Map<string, Ebnf>();
  while (position < tokens.length) {
    const name = tokens[position]?.[2] ?? '';
    position += 1;
    expect('=');
    rules.set(name, choice());
    expect(';');
  }
  return rules;
}

const BRACKETS: Readonly<Record<string, readonly [string, 'optional' | 'repeated' | undefined]>> = {
  '(': [')', undefined],
  '[': [']', 'optional'],
  '{': ['}', 'repeated'],
};
