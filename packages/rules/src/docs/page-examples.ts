/** A program that a page shows, and the JSON documents that follow it before the next program. */
export interface PageExample {
  /** The line of the page, from 1, on which the program's fence opens. */
  readonly line: number;
  /** What stands behind `rules`: '', `wrong`, `fixed`, `declarations`, `expressions`. */
  readonly mark: string;
  readonly source: string;
  readonly documents: readonly unknown[];
}

const FENCE = /^```(?<info>[^\n`]*)\n(?<body>[\s\S]*?)^```[ \t]*$/gm;

/**
 * The programs of a page: fenced blocks of language `rules`, each with the `json` blocks behind it.
 *
 * @throws SyntaxError for a document that is not JSON, Error for one that no program precedes.
 */
export function pageExamples(page: string): PageExample[] {
  const examples: (PageExample & { documents: unknown[] })[] = [];
  for (const match of page.matchAll(FENCE)) {
    const { info = '', body = '' } = match.groups ?? {};
    const [language, mark = ''] = info.trim().split(/\s+/);
    const line = page.slice(0, match.index).split('\n').length;
    if (language === 'rules') examples.push({ line, mark, source: body, documents: [] });
    else if (language === 'json') {
      const last = examples.at(-1);
      if (last === undefined) throw new Error(`line ${line}: no program comes before this document`);
      last.documents.push(JSON.parse(body));
    }
  }
  return examples;
}

/** The text of the one fenced block of a language. */
export function blockOf(page: string, language: string): string {
  const found = [...page.matchAll(FENCE)].filter((match) => match.groups?.['info']?.trim() === language);
  if (found.length !== 1) throw new Error(`${found.length} blocks of ${language}`);
  return found[0]?.groups?.['body'] ?? '';
}
