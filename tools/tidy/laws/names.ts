import type { Law, Offence } from '../law.ts';
import { isGenerated } from '../source-tree.ts';

/** Names that say nothing about what is inside, so that everything ends up there. */
const EMPTY_NAMES = /(?:^|[-._])(?:utils?|helpers?|common|managers?|services?|misc|stuff)(?:[-._]|$)/;
const KEBAB_CASE = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
/** Where a language finds a file by its name, the language says how it is spelled. */
const SPELLED_BY_LANGUAGE: readonly RegExp[] = [
  /^_{0,2}[a-z0-9]+(?:_[a-z0-9]+)*(?:__)?\.py$/,
  /^(?:[A-Z][A-Za-z0-9]*|package-info|module-info)\.java$/,
];
/** The pages of diagnostics bear their codes. */
const DIAGNOSTIC_PAGE = /^[EW]\d{3}\.md$/;
/** What other tools, or custom, spell their own way. */
const SPELLED_BY_OTHERS = new Set(['README.md', 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']);

export const names: Law = {
  name: 'files and folders are kebab-case and named for what they hold',
  check(tree) {
    const offences: Offence[] = [];
    for (const path of tree.keys()) {
      if (isGenerated(path)) continue;
      for (const part of path.split('/')) {
        if (SPELLED_BY_OTHERS.has(part) || DIAGNOSTIC_PAGE.test(part)) continue;
        const spelled = KEBAB_CASE.test(part) || SPELLED_BY_LANGUAGE.some((spelling) => spelling.test(part));
        if (!spelled) offences.push({ path, line: 1, why: `${part} is not kebab-case` });
        if (EMPTY_NAMES.test(part)) offences.push({ path, line: 1, why: `${part} says nothing about what is inside` });
      }
    }
    return { visited: tree.size, offences };
  },
  broken: {
    'packages/common/a.ts': '',
    'packages/a/src/orderHelpers.ts': '',
    'packages/a/src/order-utils.ts': '',
    'packages/a/src/order_lines.ts': '',
    'packages/a/src/__order_lines__.py': '',
    'packages/a/src/orderLines.py': '',
    'packages/a/src/order_utils.py': '',
    'packages/a/src/OrderLines.java': '',
    'packages/a/src/Order_Lines.java': '',
  },
  caught: [
    'packages/common/a.ts:1',
    'packages/a/src/orderHelpers.ts:1',
    'packages/a/src/order-utils.ts:1',
    'packages/a/src/order_lines.ts:1',
    'packages/a/src/orderLines.py:1',
    'packages/a/src/order_utils.py:1',
    'packages/a/src/Order_Lines.java:1',
  ],
};
