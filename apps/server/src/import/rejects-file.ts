import { closeSync, openSync, writeSync } from 'node:fs';
import type { Rejection } from './rejection.ts';

/** Where rejections go. */
export interface Rejects {
  readonly add: (rejected: Rejection) => void;
  readonly close: () => void;
}

/**
 * Collects rejections: in a file, one JSON document a line, each written before the next thing happens so that none is
 * lost; without a file they go to `print`.
 *
 * @throws the system's error when the file cannot be made.
 */
export function openRejects(path: string | undefined, print: (rejected: Rejection) => void): Rejects {
  if (path === undefined) return { add: print, close: () => {} };
  const file = openSync(path, 'w');
  return {
    add: (rejected) => void writeSync(file, `${JSON.stringify(rejected)}\n`),
    close: () => closeSync(file),
  };
}
