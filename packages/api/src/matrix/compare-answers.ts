import type { MatrixAnswer } from './matrix-tenant.ts';

/** Header fields that differ from answer to answer whoever asks. */
const OF_THE_MOMENT = /^(?:date|request-id|etag|location|ratelimit.*|retry-after|keep-alive)$/;

/**
 * What an answer tells, apart from what was sent: its status, its header fields and its body, with the id that was asked for as
 * `<id>`. Of what a request makes the shape alone is told: it is new each time.
 */
export function toldBy({ status, headers, text }: MatrixAnswer, id: string, isNew: boolean): unknown {
  const told = status < 300 && isNew;
  const fields = [...headers].filter(([name]) => !OF_THE_MOMENT.test(name));
  const kept = status < 300 ? fields.filter(([name]) => name !== 'content-length') : fields;
  return { status, fields: kept, body: told ? shapeOf(bodyOf(text)) : withoutIds(bodyOf(text), id) };
}

function bodyOf(text: string): unknown {
  const body: unknown = text === '' ? '' : JSON.parse(text);
  if (typeof body !== 'object' || body === null) return body;
  const { requestId: _requestId, instance: _instance, ...told } = body as Record<string, unknown>;
  return told;
}

function withoutIds(value: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(id, '<id>')) as unknown;
}

/** The value with its leaves by their kind. Lists are told by their first item. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

/** The status, and what is said to be wrong: enough to tell one refusal from another. */
export function outcomeOf({ status, text }: MatrixAnswer): string {
  if (status < 400) return String(status);
  const { code, errors = [] } = JSON.parse(text) as { code: string; errors?: { pointer: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.pointer} ${error.code}`)].join(' ');
}
