import { closestName } from '@loyaltyos/api';
import type { RoundingMode } from '@loyaltyos/kernel';
import { datePattern, PatternError } from './date-pattern.ts';
import type { DiscountField, InstantField, NumberField, Source, TextField } from './mapping.ts';

/** One thing that is wrong with a mapping. */
export interface MappingFault {
  /** RFC 6901, into the mapping. */
  readonly pointer: string;
  readonly message: string;
}

type Members = Readonly<Record<string, unknown>>;

const ROUNDING_MODES: readonly RoundingMode[] = ['half_up', 'half_even', 'down', 'up'];
const NOWHERE: Source = { constant: '' };

/** Reads the values of a mapping, and notes everything that is wrong instead of stopping at the first. */
export class MappingReader {
  readonly faults: MappingFault[] = [];

  fault(pointer: string, message: string): void {
    this.faults.push({ pointer, message });
  }

  /** The members of an object that has no others than the known ones. */
  members(value: unknown, pointer: string, known: readonly string[]): Members {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(pointer, 'Must be an object.');
      return {};
    }
    for (const name of Object.keys(value)) {
      if (known.includes(name)) continue;
      const meant = closestName(name, known);
      const hint = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean "${meant}"?`;
      this.fault(`${pointer}/${escaped(name)}`, `There is no such member. ${hint}`);
    }
    return value as Members;
  }

  choice<Choice extends string>(value: unknown, pointer: string, choices: readonly [Choice, ...Choice[]]): Choice {
    if (value === undefined) return choices[0];
    const choice = choices.find((known) => known === value);
    if (choice === undefined) this.fault(pointer, `Must be one of ${choices.join(', ')}.`);
    return choice ?? choices[0];
  }

  text(value: unknown, pointer: string): string | undefined {
    if (value === undefined || (typeof value === 'string' && value !== '')) return value;
    this.fault(pointer, 'Must be text.');
    return undefined;
  }

  textField(value: unknown, pointer: string): TextField {
    const { source, members } = this.field(value, pointer, ['values']);
    const { values } = members;
    if (values === undefined) return { source, values: undefined };
    const pairs = typeof values === 'object' && values !== null ? Object.entries(values) : [];
    if (pairs.length === 0 || !pairs.every(([, to]) => typeof to === 'string')) {
      this.fault(`${pointer}/values`, 'Must be an object of texts: what a cell says, and what it becomes.');
    }
    return { source, values: new Map(pairs as [string, string][]) };
  }

  numberField(value: unknown, pointer: string): NumberField {
    const { source, members } = this.field(value, pointer, ['round']);
    return { source, round: this.rounding(members['round'], `${pointer}/round`) };
  }

  discountField(value: unknown, pointer: string): DiscountField {
    const { source, members } = this.field(value, pointer, ['round', 'as']);
    const as = this.choice(members['as'], `${pointer}/as`, ['amount', 'rate']);
    return { source, as, round: this.rounding(members['round'], `${pointer}/round`) };
  }

  instantField(value: unknown, pointer: string): InstantField {
    const { source, members } = this.field(value, pointer, ['format', 'zone']);
    const format = this.text(members['format'], `${pointer}/format`) ?? 'rfc3339';
    const zone = this.text(members['zone'], `${pointer}/zone`);
    try {
      return { source, pattern: datePattern(format, zone) };
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.fault(pointer, error.message);
      return { source, pattern: () => undefined };
    }
  }

  private rounding(value: unknown, pointer: string): RoundingMode | undefined {
    const mode = ROUNDING_MODES.find((known) => known === value);
    if (value !== undefined && mode === undefined) this.fault(pointer, `Must be one of ${ROUNDING_MODES.join(', ')}.`);
    return mode;
  }

  /** A field is the name of its column, or an object that names the column or a constant. */
  private field(value: unknown, pointer: string, further: readonly string[]): { source: Source; members: Members } {
    if (typeof value === 'string' && value !== '') return { source: { column: value }, members: {} };
    if (value === undefined) {
      this.fault(pointer, 'This is required.');
      return { source: NOWHERE, members: {} };
    }
    const members = this.members(value, pointer, ['column', 'constant', ...further]);
    const { column, constant } = members;
    const named = [column, constant].filter((each) => each !== undefined);
    if (named.length !== 1 || typeof named[0] !== 'string' || named[0] === '') {
      this.fault(pointer, 'Name the "column", or give a "constant", as text.');
      return { source: NOWHERE, members };
    }
    return { source: column === undefined ? { constant: named[0] } : { column: named[0] }, members };
  }
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
