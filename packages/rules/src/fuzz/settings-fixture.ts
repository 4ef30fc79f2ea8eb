/** The seed of this run: `RULES_FUZZ_SEED`, or a fixed one. */
export const SEED = Number(process.env['RULES_FUZZ_SEED'] ?? 20_260_301);

/** So many cases, or as many times more as `RULES_FUZZ_TIMES` says. */
export function cases(count: number): number {
  return Math.round(count * Number(process.env['RULES_FUZZ_TIMES'] ?? 1));
}
