import { namedBy } from './known-ids.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { WireAnswer } from './raw-connection.ts';

/** Notes what an answer names, so that later requests can name it. */
export function learnFrom({ caller, endpoint, path }: FuzzRequest, { status, fields, body }: WireAnswer): void {
  if (status >= 300 || body === '' || !(fields.get('content-type') ?? '').startsWith('application/json')) return;
  const { known } = caller;
  const tag = fields.get('etag');
  if (tag !== undefined) known.learnTag(path.replace(/^\/(?:api\/)?v1/, ''), tag);
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 20)) walk(item, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [member, inner] of Object.entries(value)) walk(inner, member);
    } else if (typeof value === 'string') {
      if (name === 'nextCursor') return known.learnCursor(value);
      const thing = namedBy(endpoint, name);
      if (thing !== undefined && !caller.tenant.guarded.has(value)) known.learn(thing, value);
    }
  };
  walk(JSON.parse(body), '');
}
