import type { Clock } from '@loyaltyos/kernel';
import { ApiSession, ImportRefused, ImportStopped, type ApiAccess } from './api-session.ts';
import { CustomerLanes } from './customer-lanes.ts';
import { decodedText } from './decoded-text.ts';
import { groupRows } from './group-rows.ts';
import type { Mapping } from './mapping.ts';
import { orderOfRows, type ReadOrder } from './order-of-rows.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';
import { rejection, type Rejection } from './rejection.ts';
import { FileUnreadable } from './row.ts';
import { batchSender } from './send-batch.ts';

export type FileFormat = 'csv' | 'ndjson';

export interface ImportFile {
  readonly path: string;
  readonly format: FileFormat;
  readonly mapping: Mapping;
}

export interface ImportTarget {
  readonly access: ApiAccess;
  /** Batches under way at once. */
  readonly concurrency: number;
  readonly batchSize: number;
  readonly clock: Clock;
}

export interface ImportObserver {
  readonly onRejected: (rejection: Rejection) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly onWait: (text: string) => void;
}

export interface Progress {
  readonly bytesRead: number;
  readonly created: number;
  readonly replayed: number;
  readonly rejected: number;
}

export interface ImportReport extends Progress {
  /** Why the import ended before the end of the file; null when it did not. */
  readonly ended: string | null;
}

/** A batch has at most 8 MiB; this leaves room. */
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Sends the orders of a file, reading only as far ahead as there are lanes. May be run again at any time: orders that went
 * in before are answered as replays.
 *
 * @param stop lets what is under way come to its end and sends nothing more.
 * @throws MappingError when the file does not have the columns of the mapping.
 */
export async function importFile(
  file: ImportFile,
  target: ImportTarget,
  observer: ImportObserver,
  stop: AbortSignal,
): Promise<ImportReport> {
  const counts = { bytesRead: 0, created: 0, replayed: 0, rejected: 0 };
  const count = (what: keyof typeof counts, by = 1): void => {
    counts[what] += by;
    observer.onProgress({ ...counts });
  };
  const reject = (rejected: Rejection): void => {
    observer.onRejected(rejected);
    count('rejected');
  };
  const session = new ApiSession({ access: target.access, clock: target.clock, stop, onWait: observer.onWait });
  const send = batchSender(session, {
    created: () => count('created'),
    replayed: () => count('replayed'),
    rejected: reject,
  });
  const { batchSize, concurrency } = target;
  const lanes = new CustomerLanes({ laneCount: concurrency, batchSize, batchBytes: BATCH_BYTES, send });
  let ended: string | null = null;
  try {
    for await (const read of ordersOf(file, (bytes) => count('bytesRead', bytes))) {
      if (stop.aborted) break;
      if (!('body' in read)) reject(read);
      else if (Buffer.byteLength(read.body) > BATCH_BYTES) reject(tooLarge(read));
      else await lanes.add(read);
    }
    if (!stop.aborted) await lanes.finish();
  } catch (error) {
    if (!(error instanceof ImportRefused || error instanceof ImportStopped)) throw error;
    ended = error.message;
  } finally {
    await lanes.settle();
  }
  return { ...counts, ended: stop.aborted ? 'Stopped.' : ended };
}

/** The orders of a file, and what is no order. Where the file cannot be read on, that is the last rejection. */
export async function* ordersOf(
  { path, format, mapping }: ImportFile,
  onBytes: (count: number) => void,
): AsyncGenerator<ReadOrder | Rejection> {
  const text = decodedText(path, mapping.encoding, onBytes);
  const rows = format === 'csv' ? readCsv(text, mapping) : readNdjson(text);
  try {
    for await (const group of groupRows(rows, mapping)) {
      yield 'code' in group ? group : orderOfRows(group, mapping);
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    const reason = `${error.message} Nothing after it was read.`;
    yield rejection('unreadable-file', reason, { rows: [{ line: error.line }], orderId: null });
  }
}

function tooLarge({ orderId, rows, body }: ReadOrder): Rejection {
  const reason = `The order has ${Buffer.byteLength(body)} bytes; at most ${BATCH_BYTES} can be sent.`;
  return rejection('order-too-large', reason, { rows, orderId });
}
