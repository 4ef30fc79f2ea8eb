// Compiles the large rule set once, in a process that has compiled nothing before, and prints the milliseconds.
import { compileLarge } from './compile-time.ts';

const start = performance.now();
compileLarge();
process.stdout.write(String(performance.now() - start));
