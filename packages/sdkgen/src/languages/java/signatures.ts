import { type Code, code } from '../../code/code.ts';
import type { LanguageModel, NamedOperation } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { own, PARAMS, type } from './java-file.ts';
import { inline } from './javadoc.ts';
import { certain, modelSymbol } from './types.ts';

/** A parameter of a method. */
export interface Parameter {
  readonly name: string;
  readonly type: Code;
  readonly description: string;
  /** What stands for it where a method has no such parameter; undefined where every method has it. */
  readonly otherwise: Code | undefined;
}

/** The class that holds what may be asked for besides: parameters of the query, the page, versions that may be named. */
export function paramsNameOf(operation: NamedOperation): string | undefined {
  const { query, page, precondition } = operation;
  if (query.length === 0 && page === undefined && precondition?.required !== false) return undefined;
  return `${cased(operation.functionName, 'PascalCase')}Params`;
}

/** What a method of the operation takes, in order; what may be left out comes last. */
export function parametersOf(operation: NamedOperation, model: LanguageModel): Parameter[] {
  const { pathParameters, body, precondition, query } = operation;
  const parameters: Parameter[] = pathParameters.map((field) => ({
    name: field.name,
    type: certain(field.type, model),
    description: `${inline(field.description, field.wire)}.`,
    otherwise: undefined,
  }));
  if (body !== undefined) {
    parameters.push({
      name: 'body',
      type: code`${modelSymbol(body.schema.name)}`,
      description: 'what is sent.',
      otherwise: body.required ? undefined : code`null`,
    });
  }
  if (precondition?.required === true) {
    parameters.push({
      name: 'ifMatch',
      type: code`String`,
      description: 'the version that is changed: the tag of the response that it was read with.',
      otherwise: undefined,
    });
  }
  const params = paramsNameOf(operation);
  if (params !== undefined) {
    const name = type(params, PARAMS);
    parameters.push({
      name: 'params',
      type: code`${name}`,
      description: 'what is asked for.',
      otherwise: query.some((field) => field.required) ? undefined : code`${name}.none()`,
    });
  }
  return parameters;
}

export const OPTIONS: Parameter = {
  name: 'options',
  type: code`${own('RequestOptions')}`,
  description: 'what this call does otherwise than the client does.',
  otherwise: code`${own('RequestOptions')}.none()`,
};

/** The ways in which a method can be called: with and without what may be left out, the fullest last. */
export function overloadsOf(operation: NamedOperation, model: LanguageModel): Parameter[][] {
  const parameters = parametersOf(operation, model);
  const needed = parameters.filter(({ otherwise }) => otherwise === undefined);
  const ways = [needed, [...needed, OPTIONS]];
  // One that may be left out: more of them would be told apart by their types alone.
  if (needed.length < parameters.length) ways.push(parameters, [...parameters, OPTIONS]);
  if (parameters.length - needed.length > 1) throw new Error(`${operation.id}: only one parameter may be left out`);
  return ways;
}

/** What is handed on for every parameter of the fullest way. */
export function argumentsFor(given: readonly Parameter[], operation: NamedOperation, model: LanguageModel): Code[] {
  const names = new Set(given.map(({ name }) => name));
  return [...parametersOf(operation, model), OPTIONS].map(({ name, otherwise }) =>
    names.has(name) || otherwise === undefined ? code`${name}` : otherwise,
  );
}
