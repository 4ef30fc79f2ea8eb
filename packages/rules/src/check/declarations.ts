import { FIELD_TYPES, type FieldDeclaration, type FieldType } from '../facts.ts';
import { LIMITS } from '../limits.ts';
import type { Report } from '../report.ts';
import type { DeclarationNode, EventNode, GroupNode, LetNode, RuleNode, RuleSetNode } from '../syntax/tree.ts';
import { BUILT_IN_EVENTS, TAKEN_NAMES } from './names.ts';
import { suggestions } from './suggest.ts';

/** The declarations of a rule set by kind and name, in the order of the source; each name once. */
export interface Declarations {
  readonly events: ReadonlyMap<string, Readonly<Record<string, FieldDeclaration>>>;
  readonly lets: ReadonlyMap<string, LetNode>;
  readonly groups: ReadonlyMap<string, GroupNode>;
  readonly rules: ReadonlyMap<string, RuleNode>;
}

export function collectDeclarations(root: RuleSetNode, report: Report): Declarations {
  const ofKind = <K extends DeclarationNode['kind']>(kind: K, most: number) =>
    byName(
      root.declarations.filter((node) => node.kind === kind) as Extract<DeclarationNode, { kind: K }>[],
      kind,
      most,
      report,
    );
  const events = new Map(Object.entries(BUILT_IN_EVENTS));
  for (const [name, node] of ofKind('event', LIMITS.declarations)) {
    if (events.has(name)) report.error('E203', node.name.start, node.name.end, `The event ${name} is built in`);
    else events.set(name, checkFields(node, report));
  }
  const lets = ofKind('let', LIMITS.declarations);
  for (const [name, { name: token }] of lets) {
    if (TAKEN_NAMES.has(name)) report.error('E203', token.start, token.end, `${name} is the name of a fact`);
  }
  return { events, lets, groups: ofKind('group', LIMITS.declarations), rules: ofKind('rule', LIMITS.rules) };
}

function byName<N extends DeclarationNode>(
  nodes: readonly N[],
  kind: string,
  most: number,
  report: Report,
): Map<string, N> {
  const found = new Map<string, N>();
  for (const node of nodes) {
    const { text, start, end } = node.name;
    const first = found.get(text);
    if (first !== undefined) {
      report.error('E203', start, end, `There is a ${kind} ${text} already`, {
        related: [{ message: 'it is here', at: first.name }],
      });
    } else if (found.size === most) {
      report.error('E701', start, end, `A rule set has at most ${most} ${kind}s`);
      break;
    } else {
      found.set(text, node);
    }
  }
  return found;
}

function checkFields({ fields }: EventNode, report: Report): Record<string, FieldDeclaration> {
  const found = new Map<string, FieldDeclaration>();
  for (const { name, type, optional } of fields) {
    if (found.has(name.text)) report.error('E203', name.start, name.end, `There is a field ${name.text} already`);
    if (!FIELD_TYPES.includes(type.text as FieldType)) {
      const { start, end } = type;
      report.error(
        'E201',
        start,
        end,
        `There is no type ${type.text} for fields: there are ${FIELD_TYPES.join(', ')}`,
        {
          fixes: suggestions(type.text, FIELD_TYPES).map((text) => ({
            title: `Write ${text}`,
            edits: [{ start, end, text }],
          })),
        },
      );
    }
    found.set(name.text, { type: type.text as FieldType, optional });
  }
  return Object.fromEntries(found);
}
