import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from './format.ts';

/** The lines of a text that is indented like the code around it. */
function text(strings: TemplateStringsArray): string {
  return `${strings.join('').replaceAll(/^ {4}/gm, '').trim()}\n`;
}

function same(source: string, formatted: string): void {
  assert.equal(format(source), formatted);
  assert.equal(format(formatted), formatted);
}

test('each declaration has its line; what fits stays on one', () => {
  same(
    'ruleset a{currencies GBP,EUR zone "UTC" let x=order.total*2 group g best excludes h,i cap 5 per customer rule r{on order in g earn 1}}',
    text`
    ruleset a {
      currencies GBP, EUR
      zone "UTC"

      let x = order.total * 2
      group g best excludes h, i cap 5 per customer
      rule r { on order in g earn 1 }
    }`,
  );
});

test('a long rule has a line for each clause, and what selects it shares the first', () => {
  same(
    'ruleset a { rule long "A title" { on order in promo priority 20 effective 2026-03-01 .. open when channel in ["app", "web"] earn 5 max 10 per order pending 14d } }',
    text`
    ruleset a {
      rule long "A title" {
        on order in promo priority 20 effective 2026-03-01 .. open
        when channel in ["app", "web"]
        earn 5
        max 10 per order
        pending 14d
      }
    }`,
  );
});

test('long expressions break before their operators and between their members', () => {
  same(
    'ruleset a { let x = sum(lines where kind == product and category != "gift-card" and sku not in list("excluded-skus") : net) let y = if currency == GBP then match customer.tier { Bronze: 1, Silver: 2, Gold: 3 } else -(1 - -x) * 5 per full 10 of history.orders }',
    text`
    ruleset a {
      let x = sum(
        lines
        where kind == product and category != "gift-card" and sku not in list("excluded-skus")
        : net
      )
      let y = if currency == GBP
        then match customer.tier { Bronze: 1, Silver: 2, Gold: 3 }
        else -(1 - -x) * 5 per full 10 of history.orders
    }`,
  );
});

test('comments stay where they are, and one empty line is kept of several', () => {
  same(
    text`
    # above


    ruleset a { # behind
          # of the zone
      zone "UTC"   # the zone



      # of x
      let x = 1 # the value
        + 2
      rule r { # what for
        on order
        # why
        earn x }
      # the end
    }
    # below`,
    text`
    # above

    ruleset a { # behind
      # of the zone
      zone "UTC" # the zone

      # of x
      let x = 1 # the value
        + 2
      rule r { # what for
        on order
        # why
        earn x
      }
      # the end
    }
    # below`,
  );
});

test('a source that does not parse stays as it is', () => {
  for (const source of ['', 'ruleset', 'ruleset a { rule  b { } }', '\u0000']) assert.equal(format(source), source);
});
