import type { CallOptions, CallStep, PagesStep } from '../../../conformance/scenario.ts';
import type { NamedOperation } from '../../../language-model/language-model.ts';
import { memberName, quote } from '../literal.ts';
import { valueLiteral } from './values.ts';

/** What a step says of a call. */
type Called = Omit<Partial<CallStep>, 'do' | 'expect'> & Pick<CallStep, 'operation'>;

/** `client.orders.get('ord_1', { maxRetries: 0 })` */
export function callCode(operation: NamedOperation, called: Called, signal = false): string {
  const { path, body, query, options, ifMatch, ifNoneMatch } = called;
  const members = [
    ...optionMembers(options),
    ...(ifMatch === undefined ? [] : [`ifMatch: ${tagCode(ifMatch)}`]),
    ...(ifNoneMatch === true ? ["ifNoneMatch: '*'"] : []),
    ...(signal ? ['signal'] : []),
  ];
  return invocation(operation, { path, body, query: queryCode(query), options: objectOf(members) });
}

/** A list, from a cursor where there is one. */
export function listCode(operation: NamedOperation, step: PagesStep, cursor?: string): string {
  const { path, query = {}, limit } = step;
  const from = cursor ?? (step.cursor === undefined ? undefined : `cursor: ${valueLiteral(step.cursor)}`);
  const members = [
    ...Object.entries(query).map(([name, value]) => `${memberName(name)}: ${valueLiteral(value)}`),
    ...(limit === undefined ? [] : [`limit: ${limit}`]),
    ...(from === undefined ? [] : [from]),
  ];
  return invocation(operation, { path, body: undefined, query: objectOf(members), options: undefined });
}

/** A tag in quotes stands for itself, a name for the step whose response has it. */
function tagCode(ifMatch: string): string {
  return ifMatch.startsWith('"') || ifMatch === '*' ? quote(ifMatch) : `etagOf(${ifMatch})`;
}

function optionMembers(options: CallOptions = {}): string[] {
  return Object.entries(options).map(([name, value]) => `${name}: ${valueLiteral(value)}`);
}

function queryCode(query: CallStep['query']): string | undefined {
  return objectOf(Object.entries(query ?? {}).map(([name, value]) => `${memberName(name)}: ${valueLiteral(value)}`));
}

function objectOf(members: readonly string[]): string | undefined {
  return members.length === 0 ? undefined : `{ ${members.join(', ')} }`;
}

/** The arguments in their order; those at the end that say nothing are left out. */
function invocation(
  operation: NamedOperation,
  given: {
    readonly path: CallStep['path'];
    readonly body: CallStep['body'];
    readonly query: string | undefined;
    readonly options: string | undefined;
  },
): string {
  const { pathParameters, body, query, page } = operation;
  const parts = [
    ...pathParameters.map(({ wire }) => valueLiteral(given.path?.[wire])),
    ...(body === undefined ? [] : [given.body === undefined ? undefined : valueLiteral(given.body)]),
    ...(query.length > 0 || page !== undefined ? [given.query] : []),
    given.options,
  ];
  while (parts.length > 0 && parts.at(-1) === undefined) parts.pop();
  return `client.${operation.resource}.${operation.name}(${parts.map((part) => part ?? 'undefined').join(', ')})`;
}
