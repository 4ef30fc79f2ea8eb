import { pipeline, Readable } from 'node:stream';
import { closestName } from '@loyaltyos/api';
import { parse, type CsvError } from 'csv-parse';
import { columnsOf, type Mapping } from './mapping.ts';
import { MappingError } from './read-mapping.ts';
import { FileUnreadable, trimmedCell, type Row, type UnreadableRow } from './row.ts';

/** The longest record, in characters: what a quote that is never closed may swallow. */
const MAX_RECORD = 1024 * 1024;

/**
 * The rows of a CSV file (RFC 4180; line ends of any system) whose first record names the columns. Only the cells that
 * the mapping asks for are kept.
 *
 * @throws MappingError when the mapping names a column that is not there, or is there twice.
 * @throws FileUnreadable at broken quotes: where the next record begins can then only be guessed.
 */
export async function* readCsv(text: AsyncIterable<string>, mapping: Mapping): AsyncGenerator<Row | UnreadableRow> {
  let broken: CsvError | undefined;
  const parser = parse({
    delimiter: mapping.delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    // An error thrown in there would take the records with it that were read before.
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= error;
      return undefined;
    },
  });
  // The parser passes on whatever else breaks the pipeline.
  pipeline(Readable.from(piecesUntil(text, () => broken !== undefined)), parser, () => {});
  let header: { width: number; places: ReadonlyMap<string, number> } | undefined;
  let records = 0;
  // The parser counts lines to the end of a record, and CR LF within a cell as two of them.
  let overcounted = 0;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    // What the parser makes of the text behind an error is a guess.
    if (broken !== undefined && records >= Number(broken['records'])) break;
    records += 1;
    const breaks = record.map(breaksIn);
    overcounted += breaks.reduce((sum, { crlf }) => sum + crlf, 0);
    if (header === undefined) {
      header = { width: record.length, places: placesOf(record, mapping) };
      continue;
    }
    const line = info.lines - overcounted - breaks.reduce((sum, { all }) => sum + all, 0);
    if (record.length === header.width) {
      yield csvRow(line, record, header.places);
    } else {
      yield { line, unreadable: `The row has ${record.length} cells; the header has ${header.width}.` };
    }
  }
  if (broken !== undefined) throw brokenAt(Number(broken['lines'] ?? 0) - overcounted, broken);
  if (header === undefined) throw new FileUnreadable(1, 'The file is empty: it has no line that names the columns.');
}

async function* piecesUntil(text: AsyncIterable<string>, ended: () => boolean): AsyncGenerator<string> {
  for await (const piece of text) {
    yield piece;
    if (ended()) return;
  }
}

function brokenAt(line: number, error: CsvError): FileUnreadable {
  const message = error.message.replace(/ at line \d+.*$/, '');
  return new FileUnreadable(line, `The CSV is broken at line ${line}: ${message}.`, error);
}

const NO_BREAKS = { all: 0, crlf: 0 };

function breaksIn(cell: string): { all: number; crlf: number } {
  if (!cell.includes('\n') && !cell.includes('\r')) return NO_BREAKS;
  const breaks = cell.match(/\r\n|\r|\n/g) ?? [];
  return { all: breaks.length, crlf: breaks.filter((text) => text === '\r\n').length };
}

/** Where each column of the mapping is, as places among the cells that are kept. */
function placesOf(header: readonly string[], mapping: Mapping): ReadonlyMap<string, number> {
  const names = header.map((name) => name.trim());
  const places = new Map<string, number>();
  const faults = [...columnsOf(mapping)].flatMap(([column, pointer]) => {
    const at = names.indexOf(column);
    places.set(column, at);
    if (at === -1) {
      const meant = closestName(column, names);
      const hint = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
      return [{ pointer, message: `The file has no column "${column}". ${hint}` }];
    }
    return names.indexOf(column, at + 1) === -1 ? [] : [{ pointer, message: `Two columns are named "${column}".` }];
  });
  if (faults.length > 0) throw new MappingError(faults);
  return places;
}

function csvRow(line: number, record: readonly string[], places: ReadonlyMap<string, number>): Row {
  const cells = new Map<string, string>();
  for (const [column, at] of places) {
    const cell = trimmedCell(record[at]);
    if (cell !== undefined) cells.set(column, cell);
  }
  return { line, cell: (column) => cells.get(column), items: () => undefined };
}
