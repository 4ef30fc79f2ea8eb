import { MAX_BROWSER_ORIGINS, MAX_ORIGIN_LENGTH, SIGNATURE_POLICIES } from '@loyaltyos/identity';
import type { SecurityPolicy as Policy } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { PrincipalId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';
import { Label } from '../../schema/text.ts';
import { version } from '../rule-sets/rule-set-schema.ts';

const SIGNATURES =
  'What is asked of request signatures. `off`: they are not looked at. `required`: a request that writes is ' +
  'signed. `strict`: and no nonce counts twice.';
const ORIGINS =
  "The origins whose pages may hold a customer's token, exactly as browsers send them: no path and no wildcard. https " +
  'alone; in a sandbox http://localhost and http://127.0.0.1 too.';

const origin = Label({ description: 'An origin.', maxLength: MAX_ORIGIN_LENGTH, example: 'https://shop.example.com' });

export const SecurityPolicyRequest = Closed(
  {
    signatures: Choice('SignaturePolicy', SIGNATURE_POLICIES, SIGNATURES),
    browserOrigins: Type.Array(origin, { maxItems: MAX_BROWSER_ORIGINS, description: ORIGINS }),
  },
  { name: 'SecurityPolicyRequest', description: 'The whole policy as it shall be.' },
);

export const SecurityPolicy = Open(
  {
    version,
    signatures: OpenEnum('SignaturePolicy', SIGNATURE_POLICIES, SIGNATURES),
    browserOrigins: Type.Array(origin, { description: ORIGINS }),
    updatedAt: Type.Optional(InstantOut('When it was changed; absent where it never was.')),
    updatedBy: Type.Optional(PrincipalId),
  },
  { name: 'SecurityPolicy', description: 'What the tenant asks of its callers.' },
);

export const EXAMPLE_POLICY = {
  version: 2,
  signatures: 'required',
  browserOrigins: ['https://shop.example.com'],
  updatedAt: '2026-01-05T10:00:00.000Z',
  updatedBy: 'key_3h8v2m',
};

export function policyToWire({
  version: number,
  signatures,
  browserOrigins,
  changed,
}: Policy): Static<typeof SecurityPolicy> {
  return {
    version: number,
    signatures,
    browserOrigins: [...browserOrigins],
    ...(changed === undefined ? {} : { updatedAt: formatInstant(changed.at), updatedBy: changed.by }),
  };
}
