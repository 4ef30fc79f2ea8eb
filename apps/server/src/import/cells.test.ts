import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDecimal, formatInstant } from '@loyaltyos/kernel';
import { readNumber, readRate, type NumberMarks } from './cell-number.ts';
import { datePattern } from './date-pattern.ts';

const POINT: NumberMarks = { decimal: '.', grouping: ',' };
const COMMA: NumberMarks = { decimal: ',', grouping: '.' };

test('numbers are read exactly as they are written', () => {
  const read = (text: string, marks: NumberMarks): string | undefined => {
    const value = readNumber(text, marks);
    return value && formatDecimal(value);
  };
  assert.equal(read('0.07', POINT), '0.07');
  assert.equal(read('9007199254740993.01', POINT), '9007199254740993.01');
  assert.equal(read('1,234,567.89', POINT), '1234567.89');
  assert.equal(read('1.234.567,89', COMMA), '1234567.89');
  assert.equal(read('-12,5', COMMA), '-12.5');
  assert.equal(read('1e3', POINT), '1000');
  for (const wrong of ['', '1,23.4', '12,34', '1.2.3', '$5', '1 000', '0x10', 'NaN', ',123']) {
    assert.equal(read(wrong, POINT), undefined, wrong);
  }
  assert.equal(read('1.5', { decimal: ',', grouping: undefined }), undefined, 'a point is no decimal comma');
  assert.equal(read('1.5', COMMA), undefined, 'nor a group of one digit');
});

test('rates are shares or percentages', () => {
  assert.equal(formatDecimal(readRate('0.2', POINT)!), '0.2');
  assert.equal(formatDecimal(readRate('17.5 %', POINT)!), '0.175');
  assert.equal(readRate('%', POINT), undefined);
});

function instantIn(format: string, zone: string | undefined, text: string): string | undefined {
  const instant = datePattern(format, zone)(text);
  return instant === undefined ? undefined : formatInstant(instant);
}

test('a bare date is its midnight in the zone', () => {
  assert.equal(instantIn('M/d/yyyy', 'America/New_York', '11/8/2016'), '2016-11-08T05:00:00.000Z');
  assert.equal(instantIn('M/d/yyyy', 'America/New_York', '11/5/2016'), '2016-11-05T04:00:00.000Z');
  assert.equal(instantIn('d.M.yyyy', 'Europe/Berlin', '8.11.2016'), '2016-11-07T23:00:00.000Z');
});

test('times that clocks skipped or showed twice', () => {
  const read = (text: string): string | undefined => instantIn('yyyy-MM-dd HH:mm', 'Europe/London', text);
  assert.equal(read('2016-03-27 01:30'), '2016-03-27T01:30:00.000Z', 'skipped: an hour later, 02:30 BST');
  assert.equal(read('2016-10-30 01:30'), '2016-10-30T00:30:00.000Z', 'twice: the first, in BST');
});

test('halves of the day, milliseconds, and instants that need no zone', () => {
  assert.equal(instantIn('M/d/yyyy h:mm a', 'UTC', '1/2/2020 12:05 AM'), '2020-01-02T00:05:00.000Z');
  assert.equal(instantIn('M/d/yyyy h:mm a', 'UTC', '1/2/2020 12:05 pm'), '2020-01-02T12:05:00.000Z');
  assert.equal(instantIn('yyyy-MM-ddTHH:mm:ss.SSS', 'UTC', '2020-01-02T03:04:05.678'), '2020-01-02T03:04:05.678Z');
  assert.equal(instantIn('rfc3339', undefined, '2020-01-02T03:04:05+02:00'), '2020-01-02T01:04:05.000Z');
  assert.equal(instantIn('unix-seconds', undefined, '1577934245'), '2020-01-02T03:04:05.000Z');
  assert.equal(instantIn('unix-milliseconds', undefined, '1577934245678'), '2020-01-02T03:04:05.678Z');
});

test('what does not exist or is written otherwise is no moment', () => {
  for (const text of ['2/30/2016', '13/1/2016', '2016-11-08', '11/8/16', '11/8/2016 ', '']) {
    assert.equal(instantIn('M/d/yyyy', 'UTC', text), undefined, text);
  }
  assert.equal(instantIn('M/d/yyyy h:mm a', 'UTC', '1/2/2020 13:05 PM'), undefined);
  assert.equal(instantIn('unix-seconds', undefined, '1e9'), undefined);
});
