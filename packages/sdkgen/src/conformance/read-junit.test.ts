import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJunit } from './read-junit.ts';

test('a report of Node.js’s test runner is read', () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<testsuites>
	<testcase name="one" time="0.001500" classname="test" file="/a/b.ts"/>
	<testcase name="a &lt;b&gt; &quot;c&quot;" time="0.25" classname="test" failure="1 &gt; 2">
		<failure type="testCodeFailure" message="1 &gt; 2">
[Error: 1 &amp; 2] { code: 'x' }
		</failure>
	</testcase>
	<testcase name="later" time="0" classname="test"><skipped type="skipped" message="no stage"/></testcase>
</testsuites>`;
  assert.deepEqual(readJunit(xml), [
    { name: 'one', group: 'test', tookMs: 1.5, outcome: 'passed', message: '' },
    {
      name: 'a <b> "c"',
      group: 'test',
      tookMs: 250,
      outcome: 'failed',
      message: "1 > 2\n\n[Error: 1 & 2] { code: 'x' }\n\t\t",
    },
    { name: 'later', group: 'test', tookMs: 0, outcome: 'skipped', message: 'no stage' },
  ]);
});

test('reports of pytest and Surefire are read', () => {
  const pytest = `<testsuites><testsuite name="pytest"><testcase classname="tests.test_sync" name="order" time="1.2"><properties/><failure message="assert 1 == 2">def f():&#10;&gt; x</failure></testcase></testsuite></testsuites>`;
  const surefire = `<testsuite><testcase name="order" classname="io.Sync" time="0.5">
    <system-out><![CDATA[said <failure>]]></system-out></testcase>
    <testcase name="other" classname="io.Sync" time="0"><error type="E"><![CDATA[at x]]></error></testcase></testsuite>`;
  assert.deepEqual(
    readJunit(pytest).map(({ group, outcome, message }) => ({ group, outcome, message })),
    [{ group: 'tests.test_sync', outcome: 'failed', message: 'assert 1 == 2\ndef f():\n> x' }],
  );
  assert.deepEqual(
    readJunit(surefire).map(({ name, outcome, message }) => ({ name, outcome, message })),
    [
      { name: 'order', outcome: 'passed', message: '' },
      { name: 'other', outcome: 'failed', message: 'at x' },
    ],
  );
});
