/** A row of the file that could be read: a record of a CSV file, or a line of an NDJSON file. */
export interface Row {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** The text of a cell without the space around it; undefined where it is blank or not there. Numbers as they are written. */
  cell(column: string): string | undefined;
  /** The items of a list in this row; undefined where the column holds no list of objects. */
  items(column: string): readonly Row[] | undefined;
}

/** A row that could not be read, so that nobody knows which order it belongs to. */
export interface UnreadableRow {
  readonly line: number;
  readonly unreadable: string;
}

/** The file cannot be read on from here. The text says where and why. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
  readonly line: number;

  constructor(line: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.line = line;
  }
}

export function isUnreadable(row: Row | UnreadableRow): row is UnreadableRow {
  return 'unreadable' in row;
}

/** A cell as everybody reads it: without the space around it, and undefined when nothing is left. */
export function trimmedCell(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
}
