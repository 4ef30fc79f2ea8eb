import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Report, noFaults } from './report.ts';

function reportOf(tell: (report: Report) => void): { report: Report; lines: string[] } {
  const lines: string[] = [];
  const report = new Report((line) => lines.push(line));
  tell(report);
  return { report, lines };
}

test('each finding is shown as it comes, and one that fails fails the run', () => {
  const { report, lines } = reportOf((to) => {
    assert.equal(
      to.check('npm', 'size', () => '3 KB'),
      true,
    );
    assert.equal(
      to.check('npm', 'contents', () => {
        noFaults(['a is missing', 'b is missing']);
        return '';
      }),
      false,
    );
    to.skip('java', 'everything', 'Maven is not there');
  });
  assert.deepEqual(lines, [
    '✔ npm        size: 3 KB',
    '✘ npm        contents: \n    a is missing\n    b is missing',
    '– java       everything: Maven is not there',
  ]);
  assert.equal(report.passed, false);
  assert.equal(report.summary, '1 hold, 1 fail, 1 skipped');
});

test('a run that skipped everything has not passed', () => {
  assert.equal(reportOf((to) => to.skip('java', 'everything', 'Maven is not there')).report.passed, false);
  assert.equal(reportOf((to) => to.check('java', 'jar', () => '')).report.passed, true);
});

test('of many faults the first are shown, and the rest is counted', () => {
  const faults = Array.from({ length: 25 }, (_, index) => `fault ${index}`);
  assert.throws(() => noFaults(faults), /fault 0\n.*fault 19\n    and 5 more$/s);
  assert.throws(() => noFaults(faults.slice(0, 20)), /fault 19$/);
  assert.doesNotThrow(() => noFaults([]));
});
