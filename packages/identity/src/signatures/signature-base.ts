/** What of a request a signature can cover. */
export interface SignableRequest {
  readonly method: string;
  /** Host and port as clients name them: lower case, without the scheme's own port. */
  readonly authority: string;
  /** Path and query exactly as they are sent, escapes included. */
  readonly target: string;
  /** Header fields as they are sent: name and value by turns, one pair for each line. */
  readonly fieldLines: readonly string[];
}

/** The parameters of a signature of ours (RFC 9421, 2.3), in the order in which we write them. */
export interface SignatureParameters {
  /** Epoch seconds. */
  readonly created: number;
  readonly nonce: string;
  readonly keyId: string;
}

/** Tells our signatures from those that others put on the same request. */
export const SIGNATURE_TAG = 'loyaltyos-v1';
export const SIGNATURE_ALGORITHM = 'hmac-sha256';

/** What signatures cover, in the order in which clients list it. The last two are covered where the request has them. */
export const COMPONENTS = ['@method', '@authority', '@path', '@query', 'content-digest', 'idempotency-key'] as const;

/** Names as they stand between the quotes of a base: derived ones, and fields in lower case (RFC 9110, 5.6.2). */
const COMPONENT_NAME = /^@?[!#$%&'*+.^_`|~0-9a-z-]+$/;

/**
 * The value of a component (RFC 9421, 2.1 and 2.2). Path and query are taken as they are sent: escapes are not touched, an
 * absent path is `/`, an absent query is `?`. Lines of one field are put together with a comma and a space.
 *
 * @returns undefined where the request does not have it, or it is none that we know.
 */
export function componentValue(name: string, request: SignableRequest): string | undefined {
  const { target } = request;
  const query = target.indexOf('?');
  switch (name) {
    case '@method':
      return request.method;
    case '@authority':
      return request.authority;
    case '@path':
      return (query < 0 ? target : target.slice(0, query)) || '/';
    case '@query':
      return query < 0 ? '?' : target.slice(query);
    default:
      return name.startsWith('@') || !COMPONENT_NAME.test(name) ? undefined : fieldValue(name, request.fieldLines);
  }
}

/** The value of a field from all its lines; undefined where there is none. */
export function fieldValue(name: string, fieldLines: readonly string[]): string | undefined {
  let value: string | undefined;
  for (let index = 0; index + 1 < fieldLines.length; index += 2) {
    const [fieldName = '', line = ''] = [fieldLines[index], fieldLines[index + 1]];
    if (fieldName.length !== name.length || fieldName.toLowerCase() !== name) continue;
    // Spaces and tabs only, as HTTP has it: `trim` takes more.
    const trimmed = line.replace(/^[ \t]+|[ \t]+$/g, '');
    value = value === undefined ? trimmed : `${value}, ${trimmed}`;
  }
  return value;
}

/**
 * The text that is signed (RFC 9421, 2.5): a line for each component, then the parameters.
 *
 * @param parameters the list of components with its parameters, as `Signature-Input` has it.
 */
export function signatureBase(
  components: readonly (readonly [name: string, value: string])[],
  parameters: string,
): string {
  return `${components.map(([name, value]) => `"${name}": ${value}\n`).join('')}"@signature-params": ${parameters}`;
}

/** The components that the request has, with their values. */
export function coveredComponents(request: SignableRequest): (readonly [name: string, value: string])[] {
  return COMPONENTS.flatMap((name) => {
    const value = componentValue(name, request);
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** The list of components with its parameters, as clients write it. Nonce and key id are printable ASCII. */
export function formatParameters(names: readonly string[], { created, nonce, keyId }: SignatureParameters): string {
  const list = names.map((name) => `"${name}"`).join(' ');
  return (
    `(${list});created=${created};nonce=${quoted(nonce)};keyid=${quoted(keyId)}` +
    `;alg="${SIGNATURE_ALGORITHM}";tag="${SIGNATURE_TAG}"`
  );
}

/** A string of structured fields (RFC 9651, 4.1.6). */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
