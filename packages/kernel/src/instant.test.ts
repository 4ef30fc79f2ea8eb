import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatInstant, parseInstant } from './instant.ts';

test('instants with an offset are read, what is finer than a millisecond is cut off', () => {
  for (const [text, utc] of [
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00.5+01:00', '2026-03-01T08:30:00.500Z'],
    ['2026-03-01T00:15:00.123456789+05:45', '2026-02-28T18:30:00.123Z'],
    ['2024-02-29T23:59:59-12:00', '2024-03-01T11:59:59.000Z'],
    ['2026-03-29T01:30:00+00:00', '2026-03-29T01:30:00.000Z'],
  ] as const) {
    const instant = parseInstant(text);
    assert.ok(instant !== undefined, text);
    assert.equal(formatInstant(instant), utc, text);
  }
});

test('days and times that do not exist, and texts of another form, are not read', () => {
  for (const text of [
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00.0123456789Z',
    '275760-09-13T00:00:00Z',
    '1899-12-31T00:00:00Z',
    '2026-01-01',
    '',
  ]) {
    assert.equal(parseInstant(text), undefined, text);
  }
});

test('reading what was written gives the same instant', () => {
  const span = { min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) };
  fc.assert(fc.property(fc.integer(span), (instant) => assert.equal(parseInstant(formatInstant(instant)), instant)));
});
