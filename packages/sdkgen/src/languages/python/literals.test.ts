import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Type } from '../../api-model/api.ts';
import { print } from '../../code/code.ts';
import type { LanguageModel, NamedObject } from '../../language-model/language-model.ts';
import { Literals } from './literals.ts';

const LINE: NamedObject = {
  kind: 'object',
  wire: 'Line',
  name: 'Line',
  fileName: 'line',
  description: '',
  patch: false,
  used: { inRequests: true, inAnswers: false },
  fields: [
    {
      wire: 'unitPrice',
      name: 'unit_price',
      description: '',
      required: true,
      nullable: false,
      secret: false,
      pii: false,
      type: { kind: 'decimal', semantic: 'money' },
    },
  ],
};
const literals = new Literals({ schema: () => LINE } as unknown as LanguageModel);

function written(value: unknown, type: Type): string {
  return print(literals.of(value, type));
}

for (const [value, type, expected] of [
  [149.99, { kind: 'decimal', semantic: 'money' }, 'Decimal("149.99")'],
  ['150.00', { kind: 'decimal', semantic: 'money' }, 'Decimal("150.00")'],
  [150, { kind: 'decimal', semantic: 'money' }, '150'],
  [null, { kind: 'nullable', type: { kind: 'text' } }, 'None'],
  ['"Zoë"\n', { kind: 'text' }, String.raw`"\"Zoë\"\n"`],
  [
    '2026-03-01T10:30:00.123456+01:00',
    { kind: 'instant' },
    'datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=timezone.utc)',
  ],
  ['2026-03-01T00:00:00Z', { kind: 'instant' }, 'datetime(2026, 3, 1, tzinfo=timezone.utc)'],
  ['1990-02-08', { kind: 'date' }, 'date(1990, 2, 8)'],
  ['P1DT12H', { kind: 'duration' }, 'timedelta(days=1, hours=12)'],
  [[true, 1.5, 'a', null], { kind: 'json' }, '[True, Decimal("1.5"), "a", None]'],
  [{ a: 1 }, { kind: 'map', value: { kind: 'int' } }, '{"a": 1}'],
  [{ unitPrice: '0.07' }, { kind: 'reference', name: 'Line' }, 'Line(unit_price=Decimal("0.07"))'],
] as const) {
  test(`${JSON.stringify(value)} is ${expected}`, () => {
    assert.equal(written(value, type), expected);
  });
}

test('what a schema does not have is an error, and so is what a type does not have', () => {
  assert.throws(() => written({ price: 1 }, { kind: 'reference', name: 'Line' }), /Line has no price/);
  assert.throws(() => written('P1Y', { kind: 'duration' }), /P1Y is no duration/);
  assert.throws(() => written({}, { kind: 'instant' }), /neither text nor number/);
});
