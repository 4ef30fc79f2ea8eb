import { type Code, code, join, paragraphs, symbol } from '../../code/code.ts';
import type {
  LanguageModel,
  NamedField,
  NamedOperation,
  NamedResource,
  NamedSchema,
} from '../../language-model/language-model.ts';
import { cased } from '../../language-model/words.ts';
import { argumentsSection, docstring } from './docstring.ts';
import { KEYWORDS } from './naming.ts';
import { pythonModule, typeSymbol } from './python-module.ts';
import { text } from './text.ts';
import { annotationOf } from './types.ts';

/** A parameter of a method. */
interface Parameter {
  readonly name: string;
  readonly annotation: Code;
  readonly initial?: string;
  readonly description: string;
}

interface Signature {
  readonly positional: readonly Parameter[];
  readonly keywords: readonly Parameter[];
}

/** The four classes of a resource: synchronous and for asyncio, each with and without the response beside the result. */
interface Flavour {
  readonly asynchronous: boolean;
  readonly withResponse: boolean;
}

/** A module for each resource. */
export function writeResources(model: LanguageModel): Map<string, string> {
  const files = model.resources.map((resource): [string, string] => [
    `resources/${resource.fileName}.py`,
    writeResource(resource, model),
  ]);
  return new Map([...files, ['resources/__init__.py', '"""What can be done with each resource."""\n']]);
}

function writeResource(resource: NamedResource, model: LanguageModel): string {
  const flavours = [
    { asynchronous: false, withResponse: false },
    { asynchronous: false, withResponse: true },
    { asynchronous: true, withResponse: false },
    { asynchronous: true, withResponse: true },
  ];
  return pythonModule(resource.description || `The resource \`${resource.name}\`.`, [
    ...flavours.map((flavour) => writeClass(resource, flavour, model)),
    ...resource.operations.map((operation) => writeRequest(operation, model)),
  ]);
}

/** The name of one of a resource's classes. */
export function resourceClassName({ typeName }: NamedResource, { asynchronous, withResponse }: Flavour): string {
  return `${asynchronous ? 'Async' : ''}${typeName}${withResponse ? 'WithResponse' : ''}`;
}

function writeClass(resource: NamedResource, flavour: Flavour, model: LanguageModel): Code {
  const sender = flavour.asynchronous ? typeSymbol('AsyncSender', '.._async') : typeSymbol('Sender', '.._sync');
  const withResponse = resourceClassName(resource, { ...flavour, withResponse: true });
  const about = flavour.withResponse
    ? `\`${resourceClassName(resource, { ...flavour, withResponse: false })}\`, with the response beside each result.`
    : resource.description;
  const methods = resource.operations.map((operation) => writeMethod(operation, flavour, model));
  const other = code`
    @property
    def with_response(self) -> ${withResponse}:
        """The same calls; each gives its result together with status and headers of the answer."""
        return ${withResponse}(self._sender)
  `;
  return code`
    class ${resourceClassName(resource, flavour)}:
        ${docstring(about || `The resource \`${resource.name}\`.`)}

        def __init__(self, sender: ${sender}) -> None:
            self._sender = sender

        ${paragraphs([!flavour.withResponse && other, ...methods])}
  `;
}

function writeMethod(operation: NamedOperation, flavour: Flavour, model: LanguageModel): Code {
  const signature = signatureOf(operation, model);
  const options = typeSymbol(operation.takesIdempotencyKey ? 'KeyedCallOptions' : 'CallOptions', '.._config');
  const names = [...signature.positional, ...signature.keywords];
  const request = code`${requestName(operation)}(${join(passed(signature), ', ')})`;
  const head = code`def ${operation.name}(self, ${join([...parametersOf(signature), code`**options: ${typeSymbol('Unpack', 'typing_extensions')}[${options}]`], ', ')})`;
  const about = flavour.withResponse
    ? `\`${operation.name}\`, with the response.`
    : [`${operation.summary}.`, operation.description, argumentsSection(names)].filter(Boolean).join('\n\n');
  if (operation.page !== undefined) return writeListMethod(operation, flavour, { head, about, request });
  const result = refer(operation.result);
  const returned = flavour.withResponse ? code`${typeSymbol('ApiResponse', '.._response')}[${result}]` : result;
  const call = code`self._sender.${flavour.withResponse ? 'call_with_response' : 'call'}(${request}, options)`;
  return code`
    ${flavour.asynchronous && 'async '}${head} -> ${returned}:
        ${docstring(about)}
        return ${flavour.asynchronous && 'await '}${call}
  `;
}

function writeListMethod(
  { page }: NamedOperation,
  { asynchronous, withResponse }: Flavour,
  { head, about, request }: { head: Code; about: string; request: Code },
): Code {
  const prefix = asynchronous ? 'Async' : '';
  const item = page === undefined ? code`` : refer(page.item);
  const paged = code`${symbol(`${prefix}Paged`, '.._pages')}(self._sender, ${request}, options)`;
  if (!withResponse) {
    return code`
      ${head} -> ${symbol(`${prefix}Paged`, '.._pages')}[${item}]:
          ${docstring(about)}
          return ${paged}
    `;
  }
  const response = typeSymbol('ApiResponse', '.._response');
  return code`
    ${asynchronous && 'async '}${head} -> ${response}[${typeSymbol(`${prefix}Page`, '.._pages')}[${item}]]:
        ${docstring(`The first page of ${about}`)}
        return ${asynchronous && 'await '}${paged}.first_page_with_response()
  `;
}

/** What a call of an operation takes, but for what every call takes. */
function signatureOf(operation: NamedOperation, model: LanguageModel): Signature {
  const { pathParameters, body, precondition, query, page } = operation;
  const positional = pathParameters.map((field): Parameter => parameterOf(field, model));
  if (body !== undefined) {
    const annotation = refer(body.schema);
    const description = body.required ? '' : 'May be left out.';
    positional.push({
      name: bodyName(operation),
      annotation: body.required ? annotation : code`${annotation} | None`,
      ...(body.required ? {} : { initial: 'None' }),
      description,
    });
  }
  const keywords: Parameter[] = [];
  if (precondition !== undefined) {
    const text = 'The `etag` of the version that is changed; a newer one is not overwritten.';
    if (precondition.required && !precondition.creates) {
      keywords.push({ name: 'if_match', annotation: code`str`, description: text });
    } else {
      keywords.push({ name: 'if_match', annotation: code`str | None`, initial: 'None', description: text });
    }
    if (precondition.creates) {
      const only = '`"*"`: only if there is none yet.';
      const annotation = code`${symbol('Literal', 'typing')}["*"] | None`;
      keywords.push({ name: 'if_none_match', annotation, initial: 'None', description: only });
    }
  }
  keywords.push(...query.map((field) => parameterOf(field, model)));
  if (page !== undefined) {
    const optional = { initial: 'None' };
    keywords.push(
      { name: 'limit', annotation: code`int | None`, ...optional, description: 'How many items a page has at most.' },
      {
        name: 'cursor',
        annotation: code`str | None`,
        ...optional,
        description: 'The `next_cursor` of a page: the list goes on from there.',
      },
    );
  }
  return { positional, keywords };
}

function parameterOf({ name, type, required, description }: NamedField, model: LanguageModel): Parameter {
  const annotation =
    type.kind === 'instant'
      ? code`${typeSymbol('datetime', 'datetime')}`
      : annotationOf(type, { model, refer, given: true });
  return required
    ? { name, annotation, description }
    : { name, annotation: code`${annotation} | None`, initial: 'None', description };
}

/** What the parameter of a body is called: what it is, unless something else is called so. */
export function bodyName({ body, pathParameters, query }: NamedOperation): string {
  const name = cased((body?.schema.name ?? '').replace(/Request$/, ''), 'snake_case');
  const taken = [...KEYWORDS, ...[...pathParameters, ...query].map((field) => field.name)];
  return taken.includes(name) ? 'body' : name;
}

function parametersOf({ positional, keywords }: Signature): Code[] {
  return [
    ...positional.map(writeParameter),
    ...(keywords.length === 0 ? [] : [code`*`]),
    ...keywords.map(writeParameter),
  ];
}

function writeParameter({ name, annotation, initial }: Parameter): Code {
  return code`${name}: ${annotation}${initial !== undefined && ` = ${initial}`}`;
}

function passed({ positional, keywords }: Signature): string[] {
  return [...positional.map(({ name }) => name), ...keywords.map(({ name }) => `${name}=${name}`)];
}

function requestName({ name }: NamedOperation): string {
  return `_${name}`;
}

function refer(schema: NamedSchema): Code {
  return code`${symbol(schema.name, '..models')}`;
}

/** What an operation asks for: the one place that all four classes share. */
function writeRequest(operation: NamedOperation, model: LanguageModel): Code {
  const { id, httpMethod, result, idempotency, body, query, page, precondition } = operation;
  const signature = signatureOf(operation, model);
  const queried = [
    ...query.map(({ name, wire }) => `${keywordOf(wire)}=${name}`),
    ...(page === undefined ? [] : ['limit=limit', 'cursor=cursor']),
  ];
  const content = bodyName(operation);
  const bodyOf = code`${symbol('body_of', '.._request')}(${content})`;
  const returned =
    page === undefined ? refer(result) : code`${typeSymbol('PageModel', '.._pages')}[${refer(page.item)}]`;
  const fields = [
    `operation=${text(id)},`,
    `method=${text(httpMethod)},`,
    code`path=${pathOf(operation)},`,
    code`read=${readerOf(result)},`,
    `idempotency=${text(idempotency)},`,
    queried.length > 0 && code`query=${symbol('query', '.._request')}(${queried.join(', ')}),`,
    precondition !== undefined &&
      code`headers=${symbol('preconditions', '.._request')}(${signature.keywords
        .filter(({ name }) => name === 'if_match' || name === 'if_none_match')
        .map(({ name }) => `${name}=${name}`)
        .join(', ')}),`,
    body !== undefined &&
      (body.required ? code`body=${bodyOf},` : code`body=None if ${content} is None else ${bodyOf},`),
  ];
  return code`
    ${result.kind === 'union' && writeReader(result)}
    def ${requestName(operation)}(${join(parametersOf(signature), ', ')}) -> ${symbol('Request', '.._request')}[${returned}]:
        return ${symbol('Request', '.._request')}(
            ${fields}
        )
  `;
}

/** As a keyword argument, which the runtime writes into the query without a low line at its end. */
function keywordOf(wire: string): string {
  return wire === 'from' ? 'from_' : wire;
}

function pathOf({ path, pathParameters }: NamedOperation): Code {
  if (pathParameters.length === 0) return code`${text(path)}`;
  const parts = path.split(/\{([^}]+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const name = pathParameters.find(({ wire }) => wire === part)?.name ?? part;
    return code`{${symbol('segment', '.._request')}('${name}', ${name})}`;
  });
  return code`f"${join(parts, '')}"`;
}

function readerName(result: NamedSchema): string {
  return `_read_${cased(result.name, 'snake_case')}`;
}

function readerOf(result: NamedSchema): Code {
  return result.kind === 'union' ? code`${readerName(result)}.validate_python` : code`${refer(result)}.model_validate`;
}

function writeReader(result: NamedSchema): Code {
  const adapter = symbol('TypeAdapter', 'pydantic');
  return code`${readerName(result)}: ${adapter}[${refer(result)}] = ${adapter}(${refer(result)})
  
  
  `;
}
