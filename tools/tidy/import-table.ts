/** What each package is built on. It may import that, and what that may import. */
const BUILT_ON: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  problems: ['kernel'],
  events: ['kernel'],
  rules: ['kernel'],
  embedded: ['kernel'],
  database: ['kernel', 'problems', 'events'],
  journal: ['database'],
  identity: ['database'],
  ledger: ['journal'],
  loyalty: ['ledger', 'rules', 'identity'],
  api: ['loyalty'],
  sdkgen: ['kernel'],
  testing: ['database', 'embedded'],
  server: ['api', 'embedded'],
};

function reach(name: string): string[] {
  return (BUILT_ON[name] ?? []).flatMap((base) => [base, ...reach(base)]);
}

/**
 * Who may import whom; what is not listed may not. The table cannot hold a cycle: a package that reached itself would
 * never finish loading.
 */
export const MAY_IMPORT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.keys(BUILT_ON).map((name) => [name, new Set(reach(name))]),
);

/** Any test, and the fixtures that tests share, may import these as well. */
export const TESTS_MAY_IMPORT: ReadonlySet<string> = new Set(['testing']);
