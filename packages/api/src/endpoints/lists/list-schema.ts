import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import type { NamedListSummary } from '../../engine.ts';
import { PrincipalId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { Label } from '../../schema/text.ts';
import { version } from '../rule-sets/rule-set-schema.ts';

/** How many members a list may have: as many as the engine takes. */
export const MAX_MEMBERS = 100_000;

export const ListName = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: 'The name of the list, as rules write it: `list("excluded-skus")`.',
  examples: ['excluded-skus'],
});

export const member = Label({
  description: 'A value that rules look up, compared letter by letter.',
  maxLength: 200,
  example: 'GIFT-10',
});

const members = {
  name: ListName,
  version,
  memberCount: Type.Unsafe<number>({
    type: 'integer',
    format: 'int32',
    minimum: 0,
    maximum: MAX_MEMBERS,
    description: 'How many members it has.',
  }),
  author: PrincipalId,
  updatedAt: InstantOut('When this version was written.'),
};

export const NamedListSummarySchema = Open(members, {
  name: 'NamedListSummary',
  description: 'A list without its members, in its newest version.',
});

export const NamedList = Open(
  { ...members, members: Type.Array(member, { description: 'In the order in which they were sent, none twice.' }) },
  { name: 'NamedList', description: 'One version of a list.' },
);

export const EXAMPLE_SUMMARY = {
  name: 'excluded-skus',
  version: 1,
  memberCount: 2,
  author: 'key_3h8v2m',
  updatedAt: '2026-01-05T10:00:00.000Z',
};

export function listToWire(list: NamedListSummary): Static<typeof NamedListSummarySchema> {
  const { name, version: number, memberCount, author, updatedAt } = list;
  return { name, version: number, memberCount, author, updatedAt: formatInstant(updatedAt) };
}
