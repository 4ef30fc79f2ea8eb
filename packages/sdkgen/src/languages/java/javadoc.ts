import { prose } from './literals.ts';
import { wordsOf } from '../../language-model/words.ts';

/** How long a line of prose may be, without what stands before it. */
const WIDTH = 100;

export interface Tag {
  /** `@param orderId` */
  readonly tag: string;
  readonly text: string;
}

/** A comment of paragraphs from the document, and tags. */
export function javadoc(paragraphs: readonly string[], tags: readonly Tag[] = []): string {
  const said = paragraphs.filter((paragraph) => paragraph !== '').map((paragraph) => wrap(prose(paragraph)));
  const lines = said.flatMap((paragraph, index) =>
    index === 0 ? paragraph : ['', '<p>' + paragraph[0], ...paragraph.slice(1)],
  );
  const tagLines = tags.flatMap(({ tag, text }) =>
    wrap(`${tag} ${prose(text)}`).map((line, index) => (index === 0 ? line : `    ${line}`)),
  );
  return comment(tagLines.length === 0 ? lines : [...lines, '', ...tagLines]);
}

/** The comment of an accessor: what it returns, and what else is said about it. */
export function returning(description: string, name: string, absent?: string): string {
  const [first = '', ...rest] = sentences(description === '' ? `The ${wordsOf(name).join(' ')}.` : description);
  const what = `{@return ${prose(uncapitalised(first.replace(/[.]$/, '')))}${absent === undefined ? '' : `; ${absent}`}}`;
  return comment(wrap([what, ...rest.map(prose)].join(' ')));
}

/** The description, or what its name says where there is none. */
export function described(description: string, name: string): string {
  return description === '' ? `The ${wordsOf(name).join(' ')}.` : description;
}

/** The description as it stands in the middle of a sentence: its first sentence, without a full stop. */
export function inline(description: string, name: string): string {
  const [first = ''] = sentences(described(description, name));
  return uncapitalised(first.replace(/[.]$/, ''));
}

function comment(lines: readonly string[]): string {
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'].join('\n');
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) +(?=\p{Lu})/u);
}

/** `The order` becomes `the order`; `ISO 4217` and `SHA-256` stay. */
function uncapitalised(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|-\p{Ll}| )/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** Breaks at spaces, but not inside of an inline tag that holds no other. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:\{@\w+ [^{}]*\}|\S)+/g) ?? []) {
    const longer = line === '' ? word : `${line} ${word}`;
    // A line that begins with @ would begin a tag.
    if (longer.length > WIDTH && line !== '' && !word.startsWith('@')) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
