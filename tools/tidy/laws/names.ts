import type { Law, Offence } from '../law.ts';

/** Names that say nothing about what is inside, so that everything ends up there. */
const EMPTY_NAMES = /(?:^|[-.])(?:utils?|helpers?|common|managers?|services?|misc|stuff)(?:[-.]|$)/;
const KEBAB_CASE = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
/** The pages of diagnostics bear their codes. */
const DIAGNOSTIC_PAGE = /^[EW]\d{3}\.md$/;
/** What other tools, or custom, spell their own way. */
const SPELLED_BY_OTHERS = new Set(['README.md', 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']);

export const names: Law = {
  name: 'files and folders are kebab-case and named for what they hold',
  check(tree) {
    const offences: Offence[] = [];
    for (const path of tree.keys()) {
      for (const part of path.split('/')) {
        if (SPELLED_BY_OTHERS.has(part) || DIAGNOSTIC_PAGE.test(part)) continue;
        if (!KEBAB_CASE.test(part)) offences.push({ path, line: 1, why: `${part} is not kebab-case` });
        if (EMPTY_NAMES.test(part)) offences.push({ path, line: 1, why: `${part} says nothing about what is inside` });
      }
    }
    return { visited: tree.size, offences };
  },
  broken: { 'packages/common/a.ts': '', 'packages/a/src/orderHelpers.ts': '', 'packages/a/src/order-utils.ts': '' },
  caught: ['packages/common/a.ts:1', 'packages/a/src/orderHelpers.ts:1', 'packages/a/src/order-utils.ts:1'],
};
