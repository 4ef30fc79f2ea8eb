import type { OpenEnum } from '../core/values.ts';

/**
 * What is asked of request signatures. `off`: they are not looked at. `required`: a request that writes is signed.
 * `strict`: and no nonce counts twice.
 */
export type SignaturePolicy = OpenEnum<'off' | 'required' | 'strict'>;
