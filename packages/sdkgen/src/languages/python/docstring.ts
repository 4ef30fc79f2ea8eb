/** How wide a line of a docstring is at most, before it is indented. */
const WIDTH = 92;

/** Breaks text into lines between words. Paragraphs stay apart; lines that are indented stay as they are. */
export function wrapped(text: string, width: number = WIDTH): string {
  return text
    .split('\n')
    .map((paragraph) => (paragraph.startsWith(' ') ? paragraph : wrapParagraph(paragraph, width)))
    .join('\n');
}

function wrapParagraph(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/** A docstring: one line where it fits, else a summary with what follows it on lines of its own. */
export function docstring(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll('"""', "'''").trim();
  const inner = wrapped(safe);
  if (!inner.includes('\n') && !inner.endsWith('"')) return `"""${inner}"""`;
  return `"""${inner}\n"""`;
}

/** What a method takes, in the notation that editors show. */
export function argumentsSection(entries: readonly { readonly name: string; readonly description: string }[]): string {
  const told = entries.filter(({ description }) => description !== '');
  if (told.length === 0) return '';
  const lines = told.map(({ name, description }) => {
    const [first = '', ...rest] = wrapParagraph(`${name}: ${description}`, WIDTH - 8).split('\n');
    return [`    ${first}`, ...rest.map((line) => `        ${line}`)].join('\n');
  });
  return `Args:\n${lines.join('\n')}`;
}
