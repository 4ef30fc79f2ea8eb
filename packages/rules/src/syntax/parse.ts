import type { Report } from '../report.ts';
import { Cursor } from './cursor.ts';
import { lex } from './lex.ts';
import { parseClause, parseHead, CLAUSE_RANKS, parseCap } from './parse-clause.ts';
import { parseExpression } from './parse-expression.ts';
import { describeToken, type Token } from './token.ts';
import type { CapNode, ClauseNode, DeclarationNode, FieldNode, HeadNode, RuleSetNode, Tree } from './tree.ts';

const HEADS = ['currencies', 'zone', 'round', 'effective', 'cap'];
const DECLARATIONS = ['event', 'let', 'group', 'rule'];

/**
 * The tree of any text. What does not fit is reported and kept as skipped parts, and parsing goes on at the next
 * declaration or clause: one mistake does not hide the others.
 */
export function parse(source: string, report: Report): Tree {
  const cursor = new Cursor(lex(source, report), report);
  const root = ruleSet(cursor);
  if (!cursor.atEnd) {
    cursor.error(`A source is one rule set: nothing may follow it, found ${describeToken(cursor.token)}`);
    while (!cursor.atEnd) cursor.take();
  }
  cursor.take();
  const at = cursor.parts.indexOf(root);
  const [before, rest] = [cursor.parts.slice(0, at), cursor.parts.slice(at + 1)];
  return { source, root: { ...root, parts: [...before, ...root.parts] }, rest };
}

function ruleSet(cursor: Cursor): RuleSetNode {
  return cursor.node<RuleSetNode>(() => {
    const heads: HeadNode[] = [];
    const declarations: DeclarationNode[] = [];
    cursor.expect('ruleset');
    const name = cursor.expectName('the name of the rule set');
    cursor.expect('{');
    while (!cursor.atEnd && !cursor.isSymbol('}')) {
      if (cursor.isWord(...HEADS)) {
        if (declarations.length > 0) cursor.error(`"${cursor.token.text}" goes before the declarations`);
        const head = parseHead(cursor);
        if (head !== undefined) heads.push(head);
      } else if (cursor.isWord(...DECLARATIONS)) {
        declarations.push(declaration(cursor));
      } else {
        cursor.unexpected('"rule", "group", "let" or "event"');
        cursor.skipUntil(() => cursor.isWord(...DECLARATIONS));
      }
    }
    cursor.expect('}');
    return { kind: 'ruleset', name, heads, declarations };
  });
}

function declaration(cursor: Cursor): DeclarationNode {
  switch (cursor.token.text) {
    case 'event':
      return eventDeclaration(cursor);
    case 'let':
      return letDeclaration(cursor);
    case 'group':
      return groupDeclaration(cursor);
    default:
      return ruleDeclaration(cursor);
  }
}

function eventDeclaration(cursor: Cursor): DeclarationNode {
  return cursor.node<DeclarationNode>(() => {
    const keyword = cursor.take();
    const name = cursor.expectName('the name of the event') ?? keyword;
    const fields: FieldNode[] = [];
    if (cursor.expect('{')) {
      if (!cursor.isSymbol('}')) {
        do fields.push(field(cursor));
        while (cursor.takeSymbol(','));
      }
      cursor.expect('}');
    }
    return { kind: 'event', name, fields };
  });
}

function field(cursor: Cursor): FieldNode {
  return cursor.node<FieldNode>(() => {
    const name = cursor.expectName('the name of a field') ?? cursor.token;
    cursor.expect(':');
    const type = cursor.expectKind(['word'], 'a type') ?? cursor.token;
    return { kind: 'field', name, type, optional: cursor.takeSymbol('?') };
  });
}

function letDeclaration(cursor: Cursor): DeclarationNode {
  return cursor.node<DeclarationNode>(() => {
    const keyword = cursor.take();
    const name = cursor.expectName('a name') ?? keyword;
    cursor.expect('=');
    return { kind: 'let', name, value: parseExpression(cursor) };
  });
}

function groupDeclaration(cursor: Cursor): DeclarationNode {
  return cursor.node<DeclarationNode>(() => {
    const keyword = cursor.take();
    const name = cursor.expectName('the name of the group') ?? keyword;
    const mode = cursor.expectWord(['stack', 'best', 'first']) ?? keyword;
    const excludes: Token[] = [];
    if (cursor.takeWord('excludes')) {
      do {
        const group = cursor.expectName('the name of a group');
        if (group !== undefined) excludes.push(group);
      } while (cursor.takeSymbol(','));
    }
    const caps: CapNode[] = [];
    while (cursor.isWord('cap')) caps.push(parseCap(cursor));
    return { kind: 'group', name, mode, excludes, caps };
  });
}

function ruleDeclaration(cursor: Cursor): DeclarationNode {
  return cursor.node<DeclarationNode>(() => {
    const keyword = cursor.take();
    const name = cursor.expectName('the name of the rule') ?? keyword;
    const title = cursor.token.kind === 'string' ? cursor.take() : undefined;
    const clauses = cursor.expect('{') ? ruleBody(cursor) : [];
    return { kind: 'rule', name, title, clauses };
  });
}

const EFFECTS = ['earn', 'multiply', 'credit'];
const ONCE = new Set(['on', 'in', 'priority', 'effective', 'when']);

function ruleBody(cursor: Cursor): ClauseNode[] {
  const clauses: ClauseNode[] = [];
  let rank = -1;
  const seen = new Set<string>();
  while (!cursor.atEnd && !cursor.isSymbol('}') && !startsDeclaration(cursor)) {
    const word = cursor.token.kind === 'word' ? cursor.token.text : '';
    const ownRank = CLAUSE_RANKS.get(word);
    if (ownRank === undefined) {
      cursor.unexpected(seen.size === 0 ? '"on"' : 'a clause such as "when", "earn" or "cap"');
      cursor.skipUntil(() => CLAUSE_RANKS.has(cursor.token.text) || startsDeclaration(cursor));
      continue;
    }
    if (rank === -1 && word !== 'on') cursor.unexpected('"on" and the event that the rule listens to');
    else if (ONCE.has(word) && seen.has(word)) cursor.error(`A rule has one "${word}"`);
    else if (ownRank < rank)
      cursor.error(`"${word}" goes further up: on, in, priority, effective, when, then what is granted, then limits`);
    else if (ownRank === LIMIT_RANK && !EFFECTS.some((effect) => seen.has(effect))) missingEffect(cursor);
    rank = Math.max(rank, ownRank);
    seen.add(word);
    const clause = parseClause(cursor);
    if (clause !== undefined) clauses.push(clause);
  }
  if (!EFFECTS.some((effect) => seen.has(effect))) missingEffect(cursor);
  cursor.expect('}');
  return clauses;
}

const LIMIT_RANK = CLAUSE_RANKS.get('cap');

function missingEffect(cursor: Cursor): void {
  cursor.unexpected('"earn", "credit" or "multiply"');
}

/** Inside a rule, `rule x {` and the like mean that a brace is missing before. */
function startsDeclaration(cursor: Cursor): boolean {
  if (!cursor.isWord(...DECLARATIONS) || cursor.peek(1).kind !== 'word') return false;
  const after = cursor.peek(2);
  return after.kind === 'string' || ['{', '=', 'stack', 'best', 'first'].includes(after.text);
}
