import { suggestions } from '../check/suggest.ts';
import type { FunctionRow } from './function-row.ts';

export const LIST_FUNCTIONS: readonly FunctionRow[] = [
  {
    name: 'list',
    doc: 'A list of texts that the tenant keeps under this name, for `in`. The version of the list at the time of the event is used.',
    parameters: [
      {
        name: 'name',
        type: 'string',
        refuse(literal, { lists }) {
          if (literal === undefined)
            return { code: 'E301', message: 'The name of a list is written out, as in list("excluded-skus")' };
          if (lists.includes(literal)) return undefined;
          const meant = suggestions(literal, lists).map((name) => JSON.stringify(name));
          return { code: 'E201', message: `There is no list "${literal}"`, meant };
        },
      },
    ],
    result: 'list:string',
    examples: [{ expression: '"GIFT-10" in list("excluded-skus")', value: 'true' }],
    cost: 1,
    body: (moment, name: string) => moment.list(name),
  },
];
