import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '@loyaltyos/problems';

const JSON_TYPE = /^application\/json *(?:; *charset=(?:utf-8|"utf-8") *)?$/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded *(?:; *charset=(?:utf-8|"utf-8") *)?$/i;
const TYPES = { 'application/json': JSON_TYPE, 'application/x-www-form-urlencoded': FORM_TYPE } as const;

/**
 * Checks that a body is of the one type that the operation reads, in UTF-8 and as it is.
 *
 * @throws Problem `unsupported-media-type` or `unsupported-content-encoding`.
 */
export function checkContent(headers: IncomingHttpHeaders, expected: keyof typeof TYPES): void {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new Problem('unsupported-content-encoding', { detail: 'Send the body without a content coding.' });
  }
  if (!TYPES[expected].test(headers['content-type'] ?? '')) {
    throw new Problem('unsupported-media-type', { detail: `Send the body as ${expected} in UTF-8.` });
  }
}

/** Whether an `Accept` field admits the media type; without one everything is admitted (RFC 9110, 12.5.1). */
export function isAcceptable(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept === '*/*' || accept.trim() === '') return true;
  const essence = mediaType.split(';')[0] ?? mediaType;
  const [family] = essence.split('/');
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter))) return false;
    return type === '*/*' || type === `${family}/*` || type === essence || type === 'application/problem+json';
  });
}
