import { FileUnreadable, trimmedCell, type Row, type UnreadableRow } from './row.ts';

/** The longest line, in characters. */
const MAX_LINE = 4 * 1024 * 1024;

/**
 * The rows of a file with one JSON object per line. A column is the name of a member, or an RFC 6901 pointer to one that
 * lies deeper, such as `/customer/id`. Numbers keep the text that they are written with.
 *
 * @throws FileUnreadable at a line that is too long.
 */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<Row | UnreadableRow> {
  let line = 0;
  for await (const content of linesOf(text)) {
    line += 1;
    if (content.trim() === '') continue;
    yield readLine(content, line);
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let count = 0;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    count += lines.length;
    if (rest.length > MAX_LINE) {
      throw new FileUnreadable(count + 1, `Line ${count + 1} has more than ${MAX_LINE} characters.`);
    }
  }
  yield rest;
}

function readLine(content: string, line: number): Row | UnreadableRow {
  try {
    const value = JSON.parse(content, exactNumbers as (key: string, value: unknown) => unknown) as unknown;
    return isObject(value) ? jsonRow(value, line) : { line, unreadable: 'The line is not a JSON object.' };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { line, unreadable: `The line is not JSON: ${error.message}` };
  }
}

/** Numbers become their own text before binary arithmetic can touch them. */
function exactNumbers(_key: string, value: unknown, context: { source?: string }): unknown {
  return typeof value === 'number' ? (context.source ?? String(value)) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonRow(object: object, line: number): Row {
  return {
    line,
    cell(column) {
      const value = memberOf(object, column);
      return trimmedCell(typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : undefined);
    },
    items(column) {
      const value = memberOf(object, column);
      return Array.isArray(value) && value.every(isObject) ? value.map((item) => jsonRow(item, line)) : undefined;
    },
  };
}

function memberOf(object: object, column: string): unknown {
  if (!column.startsWith('/')) return own(object, column);
  const path = column.slice(1).split('/');
  return path.reduce<unknown>((value, name) => own(value, name.replaceAll('~1', '/').replaceAll('~0', '~')), object);
}

function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
