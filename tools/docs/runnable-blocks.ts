/** A command that a page shows, with what the page says that it prints. */
export interface RunnableBlock {
  /** The line of the page, from 1, on which the command starts. */
  readonly line: number;
  readonly script: string;
  readonly prints?: { readonly kind: 'json' | 'text'; readonly text: string };
}

const FENCE = /^(?<fence>`{3,})(?<info>[^\n`]*)\n(?<body>[\s\S]*?)^\k<fence>[ \t]*$/gm;

/**
 * The commands of a page that are marked as runnable: blocks that begin with three backticks and `sh run`, each with the
 * `json prints` or `text prints` block that follows it, if one does. Blocks of `rules` have marks and tests of their own.
 *
 * @throws Error when a page says what is printed, but not by what.
 */
export function runnableBlocks(page: string): RunnableBlock[] {
  const blocks: RunnableBlock[] = [];
  let answerable = false;
  for (const match of page.matchAll(FENCE)) {
    const { info = '', body = '' } = match.groups ?? {};
    const line = page.slice(0, match.index).split('\n').length + 1;
    const [language, mark] = info.trim().split(/\s+/);
    if (mark === 'prints' && (language === 'json' || language === 'text')) {
      const last = blocks.at(-1);
      if (last === undefined || !answerable) throw new Error(`line ${line}: nothing runs that could print this`);
      blocks[blocks.length - 1] = { ...last, prints: { kind: language, text: body } };
    } else if (mark === 'run' && language === 'sh') {
      blocks.push({ line, script: body });
    } else if (mark !== undefined && language !== 'rules') {
      throw new Error(`line ${line}: \`${info.trim()}\` is neither \`sh run\` nor \`json prints\` nor \`text prints\``);
    }
    answerable = mark === 'run';
  }
  return blocks;
}
