import { type Code, code, join, paragraphs, type Symbol } from '../../code/code.ts';
import type { LanguageModel, NamedObject, NamedOperation, NamedResource } from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { own, type } from './java-file.ts';
import { javadoc, type Tag } from './javadoc.ts';
import { text } from './literals.ts';
import { argumentsFor, OPTIONS, overloadsOf, type Parameter, parametersOf } from './signatures.ts';
import { modelSymbol } from './types.ts';

const FUTURE = type('CompletableFuture', 'java.util.concurrent');
const CORE = own('internal.Core');

/** How the methods of a class give what they give. */
interface Flavour {
  readonly asynchronous: boolean;
  readonly withResponse: boolean;
}

/** `OrdersResource`, or `AsyncOrdersResource`. */
export function resourceName({ typeName }: NamedResource, asynchronous: boolean): string {
  return asynchronous ? `Async${typeName}` : typeName;
}

function callsName({ wire }: NamedResource): string {
  return `${cased(wire, 'PascalCase')}Calls`;
}

/** The class of a resource, and inside of it the one whose methods give the response too. */
export function writeResource(resource: NamedResource, asynchronous: boolean, model: LanguageModel): Code {
  const name = resourceName(resource, asynchronous);
  const waits = asynchronous
    ? 'No method waits: each gives a future, and cancelling it closes the connection.'
    : 'Each method waits for its answer; interrupting the thread ends that.';
  return code`
    ${javadoc([describedResource(resource), waits, 'Safe to share between threads.'])}
    public final class ${name} {
        private final ${CORE} core;
        private final WithResponse withResponse;

        /**
         * The client makes it.
         *
         * @param core what makes the calls.
         */
        public ${name}(${CORE} core) {
            this.core = core;
            this.withResponse = new WithResponse(core);
        }

        /** {@return the same calls, which give the response too} */
        public WithResponse withResponse() {
            return withResponse;
        }

        ${writeMethods(resource, { asynchronous, withResponse: false }, model)}

        /** The same calls, which give the response too. */
        public static final class WithResponse {
            private final ${CORE} core;

            private WithResponse(${CORE} core) {
                this.core = core;
            }

            ${writeMethods(resource, { asynchronous, withResponse: true }, model)}
        }
    }
  `;
}

function describedResource({ description, wire }: NamedResource): string {
  return description === '' ? `The operations of \`${wire}\`.` : description;
}

function writeMethods(resource: NamedResource, flavour: Flavour, model: LanguageModel): Code {
  return paragraphs(
    resource.operations.flatMap((operation) => writeOverloads(resource, operation, { flavour, model })),
  );
}

function writeOverloads(
  resource: NamedResource,
  operation: NamedOperation,
  { flavour, model }: { flavour: Flavour; model: LanguageModel },
): Code[] {
  const ways = overloadsOf(operation, model);
  const fullest = ways.at(-1) ?? [];
  return ways.map((parameters) => {
    const head = code`
      ${methodDoc(operation, parameters, flavour)}
      public ${returnType(operation, flavour)} ${operation.name}(${join(
        parameters.map((parameter) => code`${parameter.type} ${parameter.name}`),
        ', ',
      )}) {
    `;
    const body =
      parameters === fullest
        ? fullestBody(resource, operation, flavour)
        : code`return ${operation.name}(${join(argumentsFor(parameters, operation, model), ', ')});`;
    return code`
      ${head}
          ${body}
      }
    `;
  });
}

function methodDoc(
  operation: NamedOperation,
  parameters: readonly Parameter[],
  { asynchronous, withResponse }: Flavour,
): string {
  const result =
    operation.page !== undefined && !withResponse
      ? 'the list, which fetches its pages as they are needed.'
      : 'what came of it.';
  const tags: Tag[] = parameters.map(({ name, description }) => ({ tag: `@param ${name}`, text: description }));
  const given = withResponse ? 'what came of it, with the response.' : result;
  const later = asynchronous && (operation.page === undefined || withResponse) ? `a future of ${given}` : given;
  return javadoc([`${operation.summary}.`, operation.description], [...tags, { tag: '@return', text: later }]);
}

function returnType(operation: NamedOperation, { asynchronous, withResponse }: Flavour): Code {
  const result = modelSymbol(operation.result.name);
  if (withResponse) {
    const response = code`${own('ApiResponse')}<${result}>`;
    return asynchronous ? code`${FUTURE}<${response}>` : response;
  }
  if (operation.page !== undefined) {
    return code`${own(asynchronous ? 'AsyncPaged' : 'Paged')}<${modelSymbol(operation.page.item.name)}>`;
  }
  return asynchronous ? code`${FUTURE}<${result}>` : code`${result}`;
}

/** The method that all others hand over to. */
function fullestBody(
  resource: NamedResource,
  operation: NamedOperation,
  { asynchronous, withResponse }: Flavour,
): Code {
  const passed = [...passedNames(operation)];
  const call = (cursor: string | undefined): Code =>
    code`${callsName(resource)}.${operation.name}(${[...passed, ...(cursor === undefined ? [] : [cursor]), 'options'].join(', ')})`;
  if (operation.page === undefined || withResponse) {
    const made = call(operation.page === undefined ? undefined : 'params.cursor()');
    if (asynchronous) return withResponse ? code`return core.send(${made});` : code`return core.sendForData(${made});`;
    return withResponse ? code`return core.await(${made});` : code`return core.await(${made}).data();`;
  }
  const page = modelSymbol(operation.result.name);
  const fetch = asynchronous ? code`core.sendForData(${call('cursor')})` : code`core.await(${call('cursor')}).data()`;
  const { data, nextCursor } = pageMembers(operation.result as NamedObject);
  return code`return ${own(asynchronous ? 'AsyncPaged' : 'Paged')}.of(cursor -> ${fetch}, ${page}::${data}, ${page}::${nextCursor}, params.cursor());`;
}

function passedNames({ pathParameters, body, precondition, query, page }: NamedOperation): string[] {
  const hasParams = query.length > 0 || page !== undefined || precondition?.required === false;
  return [
    ...pathParameters.map(({ name }) => name),
    ...(body === undefined ? [] : ['body']),
    ...(precondition?.required === true ? ['ifMatch'] : []),
    ...(hasParams ? ['params'] : []),
  ];
}

/** What the members of a page are called. */
export function pageMembers(page: NamedObject): { data: string; nextCursor: string } {
  const named = (wire: string): string => {
    const field = page.fields.find((candidate) => candidate.wire === wire);
    if (field === undefined) throw new Error(`${page.wire} is a page without ${wire}`);
    return field.name;
  };
  return { data: named('data'), nextCursor: named('nextCursor') };
}

/** The calls of a resource as they are written down, for those who wait and those who do not alike. */
export function writeCalls(resource: NamedResource, model: LanguageModel): { name: string; body: Code } {
  const name = callsName(resource);
  const body = code`
    /** The calls of {@code ${resource.wire}}, written down before they are made. */
    final class ${name} {
        private ${name}() {}

        ${paragraphs(resource.operations.map((operation) => writeCall(operation, model)))}
    }
  `;
  return { name, body };
}

function writeCall(operation: NamedOperation, model: LanguageModel): Code {
  const { pathParameters, query, page, body, precondition } = operation;
  const call: Symbol = own('internal.Call');
  const result = modelSymbol(operation.result.name);
  const nullable = type('Nullable', 'org.jspecify.annotations');
  const parameters = parametersOf(operation, model).map((parameter) =>
    parameter.name === 'body' && parameter.otherwise !== undefined
      ? code`@${nullable} ${parameter.type} ${parameter.name}`
      : code`${parameter.type} ${parameter.name}`,
  );
  if (page !== undefined) parameters.push(code`@${nullable} String cursor`);
  const target = [text(operation.httpMethod), text(operation.path), ...pathParameters.map((field) => field.name)].join(
    ', ',
  );
  return code`
    static ${call}<${result}> ${operation.name}(${join([...parameters, code`${OPTIONS.type} ${OPTIONS.name}`], ', ')}) {
        return ${call}.of(${text(operation.id)}, ${result}.class)
            .request(${target})
            ${!operation.repeatable && '.unrepeatable()'}
            ${operation.takesIdempotencyKey && '.withIdempotencyKey()'}
            ${query.map((field) => `.query(${text(field.wire)}, params.${field.name}())`)}
            ${page !== undefined && ['.query("limit", params.limit())', '.query("cursor", cursor)']}
            ${precondition?.required === true && '.ifMatch(ifMatch)'}
            ${precondition?.required === false && '.ifMatch(params.ifMatch())'}
            ${precondition?.creates === true && '.ifNoneMatch(params.ifNoneMatch())'}
            ${body !== undefined && '.body(body)'}
            .options(options);
    }
  `;
}
