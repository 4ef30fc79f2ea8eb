import type { Clock, Instant } from '@loyaltyos/kernel';
import type { Progress } from '../import/import-file.ts';
import type { Terminal } from './command.ts';

const WIDTH = 24;
/** Often enough to look alive, seldom enough to cost nothing. */
const EVERY_MS = 100;

/** Shows how far an import is: a bar of the bytes read, and what became of the orders. */
export function progressLine(terminal: Terminal, clock: Clock, size: number): (progress: Progress) => void {
  let shownAt: Instant = 0;
  return (progress) => {
    const now = clock.now();
    if (now - shownAt < EVERY_MS) return;
    shownAt = now;
    terminal.progress(lineOf(progress, size));
  };
}

function lineOf({ bytesRead, created, replayed, rejected }: Progress, size: number): string {
  const share = size === 0 ? 1 : Math.min(1, bytesRead / size);
  const filled = Math.round(share * WIDTH);
  const bar = '#'.repeat(filled) + '-'.repeat(WIDTH - filled);
  return `[${bar}] ${Math.floor(share * 100)} %  ${created} created, ${replayed} replayed, ${rejected} rejected`;
}
