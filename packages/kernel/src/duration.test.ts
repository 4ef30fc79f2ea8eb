import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDuration } from './duration.ts';

test('weeks, days, hours, minutes and seconds are added up', () => {
  assert.equal(parseDuration('P1W2DT3H4M5S'), ((((7 + 2) * 24 + 3) * 60 + 4) * 60 + 5) * 1000);
  assert.equal(parseDuration('PT36H'), parseDuration('P1DT12H'));
  assert.equal(parseDuration('PT0S'), 0);
});

test('what has no units, a fraction, a sign, or months and years is no duration', () => {
  for (const text of [
    '',
    'P',
    'PT',
    'P1DT',
    '1D',
    'P1M',
    'P1Y',
    'P-1D',
    'PT1.5S',
    'p1d',
    'P1D ',
    'P1D2W',
    'P1234567890D',
  ]) {
    assert.equal(parseDuration(text), undefined, text);
  }
});
