import { timingSafeEqual } from 'node:crypto';

/** Whether two are the same, in a time that tells nothing but their lengths. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
