import { pipeline, Readable } from 'node:stream';
import { closestName } from '@loyaltyos/api';
import { CsvError, parse } from 'csv-parse';
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
  const parser = parse({
    delimiter: mapping.delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  // The parser passes on whatever breaks the pipeline.
  pipeline(Readable.from(text), parser, () => {});
  let header: { width: number; places: ReadonlyMap<string, number> } | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header === undefined) {
        header = { width: record.length, places: placesOf(record, mapping) };
        continue;
      }
      // The parser counts to the end of a record; line breaks within a record lie in its cells.
      const line = info.lines - record.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      if (record.length !== header.width) {
        yield { line, unreadable: `The row has ${record.length} cells; the header has ${header.width}.` };
      } else {
        yield csvRow(line, record, header.places);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    throw new FileUnreadable(line, `The CSV is broken at line ${line}: ${error.message}.`, error);
  }
  if (header === undefined) throw new FileUnreadable(1, 'The file is empty: it has no line that names the columns.');
}

function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
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
