import type { Law, Offence } from '../law.ts';
import { filesOf, lineAt } from '../source-tree.ts';

const INDEX = 'packages/events/src/index.ts';

/** `order.ingested` lives in `order-ingested.ts`; events are written in the past tense by whoever names them. */
export const eventFiles: Law = {
  name: 'every journal event has the file that its name says, and the index knows it',
  check(tree) {
    const offences: Offence[] = [];
    const index = tree.get(INDEX) ?? '';
    let visited = 0;
    for (const [path, text] of filesOf(tree, /^packages\/events\/src\/[^/]+(?<!\.test)\.ts$/)) {
      const declared = /\beventType\(\{\s*name: '(?<name>[^']+)'/.exec(text);
      if (declared === null) continue;
      visited += 1;
      const file = `${(declared.groups?.name ?? '').replaceAll(/[._]/g, '-')}.ts`;
      if (!path.endsWith(`/${file}`)) {
        offences.push({ path, line: lineAt(text, declared.index), why: `should be named ${file}` });
      }
      if (!index.includes(`'./${file}'`)) offences.push({ path, line: 1, why: `${INDEX} does not list it` });
    }
    return { visited, offences };
  },
  broken: {
    [INDEX]: `export { a } from './points-earned.ts';`,
    'packages/events/src/points-earned.ts': `export const a = eventType({ name: 'points.earned' });`,
    'packages/events/src/order.ts': `export const b = eventType({\n  name: 'order.ingested',\n});`,
  },
  caught: ['packages/events/src/order.ts:1', 'packages/events/src/order.ts:1'],
};
