import { readFileSync, statSync } from 'node:fs';
import { wallClock } from '@loyaltyos/kernel';
import { importFile, ordersOf, type FileFormat, type ImportFile, type ImportReport } from '../../import/import-file.ts';
import { MappingError, readMapping } from '../../import/read-mapping.ts';
import { rejectionText } from '../../import/rejection.ts';
import { openRejects, type Rejects } from '../../import/rejects-file.ts';
import { ACCESS_OPTIONS, readAccess } from '../api-access.ts';
import { EXIT, textOf, UsageError, type Command, type CommandCall, type ExitCode, type Terminal } from '../command.ts';
import { progressLine } from '../progress-line.ts';
import { untilSignalled } from '../until-signalled.ts';

/** How many orders a dry run shows. */
const SHOWN_ORDERS = 3;

/** Sends the orders of a file through the public API. */
export const importOrders: Command = {
  name: 'import',
  summary: 'Send the orders of a CSV or NDJSON file through the API; exit code 1 when any was rejected',
  positionals: ['FILE'],
  options: {
    map: { type: 'string', value: 'FILE', help: 'how columns become orders; required' },
    format: { type: 'string', value: 'csv|ndjson', help: 'of FILE; told by its ending when absent' },
    ...ACCESS_OPTIONS,
    rejects: { type: 'string', value: 'FILE', help: 'write what was rejected there, as NDJSON; printed when absent' },
    batch: { type: 'string', value: 'N', help: 'orders per request, 1 to 500; 200 when absent' },
    concurrency: { type: 'string', value: 'N', help: 'requests at once, 1 to 32; 4 when absent' },
    'dry-run': { type: 'boolean', help: 'read the whole file and send nothing; shows the first orders' },
  },
  details:
    'May be run again at any time: orders that went in before are answered as replays and change nothing.\n' +
    'docs/import.md has the reference of mappings, and an example.',
  async run(call) {
    const file = readFile(call);
    const rejects = openRejects(textOf(call, 'rejects'), (rejected) =>
      call.terminal.answer(rejectionText(rejected), { rejected }),
    );
    try {
      return call.values['dry-run'] === true ? await dryRun(call, file, rejects) : await send(call, file, rejects);
    } catch (error) {
      if (error instanceof MappingError) throw new UsageError(error.message, { cause: error });
      throw error;
    } finally {
      rejects.close();
    }
  },
};

function readFile(call: CommandCall): ImportFile {
  const path = call.positionals[0]!;
  const mapPath = textOf(call, 'map');
  if (mapPath === undefined) throw new UsageError('--map is required.');
  const format = textOf(call, 'format') ?? formatOf(path);
  if (format !== 'csv' && format !== 'ndjson') throw new UsageError('--format is csv or ndjson.');
  try {
    if (!statSync(path).isFile()) throw new UsageError(`${path} is not a file.`);
    return { path, format, mapping: readMapping(readFileSync(mapPath, 'utf8'), format) };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new UsageError(error.message, { cause: error });
    if (error instanceof MappingError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

function formatOf(path: string): FileFormat {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = ENDINGS[ending];
  if (format === undefined) throw new UsageError(`Say --format: the ending of ${path} does not.`);
  return format;
}

async function send(call: CommandCall, file: ImportFile, rejects: Rejects): Promise<ExitCode> {
  const { terminal } = call;
  const target = {
    access: readAccess(call),
    clock: wallClock,
    batchSize: wholeNumber(call, 'batch', 200, 500),
    concurrency: wholeNumber(call, 'concurrency', 4, 32),
  };
  const size = statSync(file.path).size;
  const stop = new AbortController();
  void untilSignalled().then(() => {
    terminal.note('Stopping when what is under way is answered. Again: at once.');
    stop.abort();
  });
  const show = progressLine(terminal, wallClock, size);
  const report = await importFile(
    file,
    target,
    { onRejected: rejects.add, onProgress: show, onWait: (text) => terminal.note(text) },
    stop.signal,
  );
  terminal.answer(reportText(report, textOf(call, 'rejects')), report);
  return report.rejected === 0 && report.ended === null ? EXIT.ok : EXIT.failed;
}

function reportText({ created, replayed, rejected, ended }: ImportReport, rejectsFile: string | undefined): string {
  const where = rejected > 0 && rejectsFile !== undefined ? ` (see ${rejectsFile})` : '';
  const counts = `${grouped(created)} created, ${grouped(replayed)} replayed, ${grouped(rejected)} rejected${where}.`;
  if (ended === null) return counts;
  return `${ended}\n${counts}\nRun the same command again to go on: what went in is replayed and changes nothing.`;
}

async function dryRun({ terminal }: CommandCall, file: ImportFile, rejects: Rejects): Promise<ExitCode> {
  const shown: string[] = [];
  let orders = 0;
  let rejected = 0;
  for await (const read of ordersOf(file, () => {})) {
    if ('body' in read) {
      orders += 1;
      if (shown.length < SHOWN_ORDERS) shown.push(read.body);
    } else {
      rejected += 1;
      rejects.add(read);
    }
  }
  showOrders(terminal, shown);
  const text = `${grouped(orders)} orders would be sent, ${grouped(rejected)} rejected. Nothing was sent.`;
  terminal.answer(text, { dryRun: true, orders, rejected });
  return rejected === 0 ? EXIT.ok : EXIT.failed;
}

function showOrders(terminal: Terminal, bodies: readonly string[]): void {
  for (const body of bodies) {
    const order = JSON.parse(body) as unknown;
    terminal.answer(JSON.stringify(order, undefined, 2), { order });
  }
}

function wholeNumber(call: CommandCall, name: string, absent: number, most: number): number {
  const text = textOf(call, name);
  if (text === undefined) return absent;
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${name} is 1 to ${most}.`);
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
