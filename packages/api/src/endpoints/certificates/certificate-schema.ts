import { ALL_SCOPES, type ClientCertificate, MAX_PEM_LENGTH } from '@loyaltyos/identity';
import { formatInstant } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { Choice, OpenEnum } from '../../schema/choice.ts';
import { CertificateId, PrincipalId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';
import { Label, Text } from '../../schema/text.ts';

const label = Label({ description: 'What the certificate is for.', maxLength: 100, example: 'Tills, region north' });
const said = (description: string, example: string): ReturnType<typeof Text> =>
  Text({ description, minLength: 0, maxLength: 1000, example });

export const RegisterCertificateRequest = Closed(
  {
    label,
    scopes: Type.Array(Choice('Scope', ALL_SCOPES, 'A scope of yours.'), {
      minItems: 1,
      maxItems: 100,
      description: 'What tokens of the certificate may do: no more than the token that asks.',
    }),
    certificate: Text({
      description:
        'One X.509 certificate in PEM, without its private key. RSA of 2048 to 8192 bits, ECDSA on P-256, P-384 or P-521, or ' +
        'Ed25519. Who signed it does not matter.',
      maxLength: MAX_PEM_LENGTH,
      example: '-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----\n',
    }),
  },
  { name: 'RegisterCertificateRequest', description: 'A certificate, and what its tokens may do.' },
);

export const Certificate = Open(
  {
    certificateId: CertificateId,
    label,
    scopes: Type.Array(OpenEnum('Scope', ALL_SCOPES, 'A scope.'), { description: 'What its tokens may do.' }),
    thumbprint: said(
      'SHA-256 of its DER, base64url: what bound tokens name as `x5t#S256` (RFC 8705).',
      'A4DtL2JmUMhAsvJj5tKyn64SqzmuXbMrJa0n761y5v0',
    ),
    subject: said('Whom it names. Nothing depends on it.', 'CN=till-7, O=Acme'),
    issuer: said('Who it says signed it. Nothing depends on it.', 'CN=Acme Clients'),
    serialNumber: said('Its serial number, hexadecimal.', '01690cd1182535c3'),
    notBefore: InstantOut('From when it counts.'),
    notAfter: InstantOut('Until when it counts.'),
    createdAt: InstantOut('When it was registered.'),
    createdBy: PrincipalId,
    lastUsedAt: Type.Optional(InstantOut('When it was last traded for a token, to the minute. Absent: never.')),
    revokedAt: Type.Optional(InstantOut('When it was ended.')),
  },
  { name: 'Certificate', description: "A client's certificate." },
);

export const EXAMPLE_CERTIFICATE = {
  certificateId: 'crt_01kjmma2g0dx7vnwde3me88vnh',
  label: 'Tills, region north',
  scopes: ['orders:write', 'customers:read'],
  thumbprint: 'A4DtL2JmUMhAsvJj5tKyn64SqzmuXbMrJa0n761y5v0',
  subject: 'CN=till-7, O=Acme',
  issuer: 'CN=Acme Clients',
  serialNumber: '01690cd1182535c3',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  createdAt: '2026-01-05T10:00:00.000Z',
  createdBy: 'key_01kjmm0h5sf2q6bx1f9b0m0v3c',
};

/** Every member by name, so that what identity adds is not published by accident. */
export function certificateToWire(certificate: ClientCertificate): Static<typeof Certificate> {
  const { certificateId, scopes, thumbprint, subject, issuer, serialNumber, createdBy } = certificate;
  const { notBefore, notAfter, createdAt, lastUsedAt, revokedAt } = certificate;
  return {
    certificateId,
    label: certificate.label,
    scopes: [...scopes],
    thumbprint,
    subject,
    issuer,
    serialNumber,
    notBefore: formatInstant(notBefore),
    notAfter: formatInstant(notAfter),
    createdAt: formatInstant(createdAt),
    createdBy,
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: formatInstant(lastUsedAt) }),
    ...(revokedAt === undefined ? {} : { revokedAt: formatInstant(revokedAt) }),
  };
}
