/** Bytes that are no view of memory that somebody else may share: `Uint8Array<ArrayBuffer>` where the compiler knows that. */
export type Bytes = ReturnType<typeof Uint8Array.from>;

export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes of base64, in its usual or its URL-safe alphabet, with or without padding.
 *
 * @throws DOMException where it is neither.
 */
export function decodeBase64(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
