import type { Json } from './json.ts';

/** Which page is wanted. `after` is the `next` of the page before, unchanged. */
export interface PageQuery {
  readonly limit: number;
  readonly after?: Json;
}

/** `next` is absent on the last page. It is small and holds no PII. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: Json;
}

/** Of `limit` + 1 rows, the page and the place of its last row where more follow. */
export function pageOf<Row>(rows: readonly Row[], limit: number, place: (row: Row) => Json): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return rows.length > limit && last !== undefined ? { rows: shown, next: place(last) } : { rows: shown };
}
