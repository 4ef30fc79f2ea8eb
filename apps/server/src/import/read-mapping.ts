import { currencyDecimals } from '@loyaltyos/kernel';
import { LINE_KINDS } from '@loyaltyos/rules';
import { ENCODINGS, GROUPINGS, type LineMapping, type Mapping, type TextField } from './mapping.ts';
import { MappingReader, type MappingFault } from './mapping-reader.ts';
import type { NumberMarks } from './cell-number.ts';

/** A mapping that cannot be used, with everything that is wrong with it. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
  readonly faults: readonly MappingFault[];

  constructor(faults: readonly MappingFault[]) {
    const lines = faults.map(({ pointer, message }) => `  ${pointer === '' ? 'the mapping' : pointer}: ${message}`);
    super(`The mapping cannot be used:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

const ORDER_MEMBERS = ['orderId', 'customerId', 'orderTotal', 'currencyCode', 'channel', 'storeId', 'occurredAt'];
const MEMBERS = ['encoding', 'delimiter', 'group', 'numbers', ...ORDER_MEMBERS, 'lineItems'];
const LINE_MEMBERS = ['each', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'category', 'brand', 'kind', 'discount'];

/**
 * Reads the text of a mapping file.
 *
 * @param fileFormat lists of line items within a row exist in NDJSON only.
 * @throws MappingError with every fault: members that do not exist, values that are none, what does not go together.
 */
export function readMapping(text: string, fileFormat: 'csv' | 'ndjson'): Mapping {
  const reader = new MappingReader();
  const members = reader.members(parsed(text), '', MEMBERS);
  const optional = <T>(name: string, read: (value: unknown, pointer: string) => T): T | undefined =>
    members[name] === undefined ? undefined : read(members[name], `/${name}`);
  const textField = (value: unknown, pointer: string): TextField => reader.textField(value, pointer);
  const mapping: Mapping = {
    encoding: reader.choice(members['encoding'], '/encoding', ENCODINGS),
    delimiter: reader.text(members['delimiter'], '/delimiter') ?? ',',
    group: reader.choice(members['group'], '/group', GROUPINGS),
    numbers: readMarks(reader, members['numbers']),
    orderId: textField(members['orderId'], '/orderId'),
    customerId: textField(members['customerId'], '/customerId'),
    currencyCode: textField(members['currencyCode'], '/currencyCode'),
    orderTotal:
      members['orderTotal'] === 'sum-of-lines'
        ? 'sum-of-lines'
        : reader.numberField(members['orderTotal'], '/orderTotal'),
    channel: optional('channel', textField),
    storeId: optional('storeId', textField),
    occurredAt: optional('occurredAt', (value, pointer) => reader.instantField(value, pointer)),
    lineItems: readLines(reader, members['lineItems']),
  };
  checkTogether(reader, mapping, fileFormat);
  if (reader.faults.length > 0) throw new MappingError(reader.faults);
  return mapping;
}

function parsed(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MappingError([{ pointer: '', message: `It is not JSON: ${(error as Error).message}` }]);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new MappingError([{ pointer: '', message: 'It is not an object.' }]);
}

function readMarks(reader: MappingReader, value: unknown): NumberMarks {
  if (value === undefined) return { decimal: '.', grouping: undefined };
  const members = reader.members(value, '/numbers', ['decimal', 'grouping']);
  const decimal = reader.choice(members['decimal'], '/numbers/decimal', ['.', ',']);
  const grouping = reader.text(members['grouping'], '/numbers/grouping');
  if (grouping !== undefined && (grouping.length !== 1 || grouping === decimal || /[\d-]/.test(grouping))) {
    reader.fault('/numbers/grouping', 'Must be one character other than the decimal mark.');
  }
  return { decimal, grouping };
}

function readLines(reader: MappingReader, value: unknown): LineMapping {
  const members = reader.members(value ?? {}, '/lineItems', LINE_MEMBERS);
  const optional = <T>(name: string, read: (value: unknown, pointer: string) => T): T | undefined =>
    members[name] === undefined ? undefined : read(members[name], `/lineItems/${name}`);
  const textField = (member: unknown, pointer: string): TextField => reader.textField(member, pointer);
  return {
    each: reader.text(members['each'], '/lineItems/each'),
    sku: textField(members['sku'], '/lineItems/sku'),
    quantity: reader.numberField(members['quantity'], '/lineItems/quantity'),
    unitPrice: optional('unitPrice', (member, pointer) => reader.numberField(member, pointer)),
    lineTotal: optional('lineTotal', (member, pointer) => reader.numberField(member, pointer)),
    category: optional('category', textField),
    brand: optional('brand', textField),
    kind: optional('kind', textField),
    discount: optional('discount', (member, pointer) => reader.discountField(member, pointer)),
  };
}

/** What each value cannot know by itself. */
function checkTogether(reader: MappingReader, mapping: Mapping, fileFormat: 'csv' | 'ndjson'): void {
  const { lineItems, currencyCode, orderId, customerId, group } = mapping;
  if (lineItems.unitPrice === undefined && lineItems.lineTotal === undefined) {
    reader.fault('/lineItems', 'A line needs "lineTotal" or "unitPrice".');
  }
  if (lineItems.each !== undefined && fileFormat === 'csv') {
    reader.fault('/lineItems/each', 'A CSV file has no lists: its rows are the line items. Leave it out.');
  }
  if (lineItems.each !== undefined && group !== 'none') {
    reader.fault('/group', 'With "each", a row is a whole order: leave "group" out.');
  }
  if (mapping.delimiter.length !== 1 || /["\r\n]/.test(mapping.delimiter)) {
    reader.fault('/delimiter', 'Must be one character, neither a quote nor a line break.');
  }
  for (const [name, { source }] of [['orderId', orderId] as const, ['customerId', customerId] as const]) {
    if ('constant' in source && source.constant !== '') reader.fault(`/${name}`, 'Must come from a column.');
  }
  for (const code of fixedTexts(currencyCode)) {
    if (currencyDecimals(code) === undefined) reader.fault('/currencyCode', `${code} is not an ISO 4217 currency.`);
  }
  for (const kind of lineItems.kind === undefined ? [] : fixedTexts(lineItems.kind)) {
    if (!LINE_KINDS.some((known) => known === kind)) {
      reader.fault('/lineItems/kind', `${kind} is not a kind; there are ${LINE_KINDS.join(', ')}.`);
    }
  }
}

/** The texts that the mapping itself puts into orders. */
function fixedTexts({ source, values }: TextField): readonly string[] {
  if (values !== undefined) return [...values.values()];
  return 'constant' in source && source.constant !== '' ? [source.constant] : [];
}
