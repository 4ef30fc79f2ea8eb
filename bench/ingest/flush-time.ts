import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../rules/statistics.ts';

const FLUSHES = 200;
const PAGE = Buffer.alloc(8192, 1);

/** What it takes this machine to write 8 kB to where the database lies and flush it: the median, in milliseconds. */
export function flushTimeMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-flush-'));
  const file = openSync(join(folder, 'flush'), 'w');
  try {
    const times = Array.from({ length: FLUSHES }, () => {
      const start = performance.now();
      writeSync(file, PAGE);
      fdatasyncSync(file);
      return performance.now() - start;
    });
    return median(times);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}
