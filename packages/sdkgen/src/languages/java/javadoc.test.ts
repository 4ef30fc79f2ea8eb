import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javadoc, returning } from './javadoc.ts';
import { prose } from './literals.ts';

test('words of the document end no comment and are no markup', () => {
  assert.equal(prose('a < b && c > d */ @e'), 'a &lt; b &amp;&amp; c &gt; d *&#47; &#64;e');
  assert.equal(prose('see `a < @b`'), 'see {@code a < @b}');
});

test('an accessor returns its first sentence, and says the rest after it', () => {
  assert.equal(returning('The total. With tax.', 'total'), '/** {@return the total} With tax. */');
  assert.equal(returning('ISO 4217 code.', 'code'), '/** {@return ISO 4217 code} */');
  assert.equal(returning('', 'lineItems'), '/** {@return the line items} */');
  assert.equal(returning('The shop.', 'shop', 'null for none'), '/** {@return the shop; null for none} */');
});

test('a long paragraph is broken, and not inside of a tag', () => {
  const lines = javadoc([`${'word '.repeat(18)}by \`a name of many words\` it goes on.`]).split('\n');
  assert.equal(lines.length, 4);
  assert.ok(lines[2]?.includes('{@code a name of many words}'));
});

test('paragraphs and tags are told apart', () => {
  assert.equal(
    javadoc(['One.', 'Two.'], [{ tag: '@param a', text: 'the a.' }]),
    '/**\n * One.\n *\n * <p>Two.\n *\n * @param a the a.\n */',
  );
});
