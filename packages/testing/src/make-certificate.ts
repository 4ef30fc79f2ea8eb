import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { wallClock } from '@loyaltyos/kernel';

/** What a certificate of a test says. */
export interface CertificateWish {
  readonly commonName: string;
  /** Absent: P-256. */
  readonly key?: 'p-256' | 'ed25519' | 'rsa-2048' | 'rsa-1024' | 'secp256k1';
  /** Epoch milliseconds; absent: an hour ago. */
  readonly notBefore?: number;
  /** Epoch milliseconds; absent: in an hour. */
  readonly notAfter?: number;
  /** Names and IPv4 addresses that a server with it answers to. */
  readonly hosts?: readonly string[];
  /** Who signs it; absent: itself. */
  readonly issuer?: MadeCertificate;
}

export interface MadeCertificate {
  readonly commonName: string;
  /** One block. */
  readonly pem: string;
  /** PKCS #8. */
  readonly privateKeyPem: string;
  readonly privateKey: KeyObject;
  readonly der: Buffer;
}

const HOUR_MS = 60 * 60 * 1000;

/** A real X.509 certificate (RFC 5280) with a key of its own, made here so that tests need no other program. */
export function makeCertificate(wish: CertificateWish): MadeCertificate {
  const { privateKey, publicKey } = keyPair(wish.key ?? 'p-256');
  const signer = wish.issuer?.privateKey ?? privateKey;
  const algorithm = signatureAlgorithm(signer);
  const body = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    nameOf(wish.issuer?.commonName ?? wish.commonName),
    sequence(time(wish.notBefore ?? wallClock.now() - HOUR_MS), time(wish.notAfter ?? wallClock.now() + HOUR_MS)),
    nameOf(wish.commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(wish.hosts === undefined ? [] : [extensions(wish.hosts)]),
  );
  const signature = sign(signer.asymmetricKeyType === 'ed25519' ? null : 'sha256', body, signer);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.of(0), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    commonName: wish.commonName,
    pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateKey,
    der,
  };
}

function keyPair(key: NonNullable<CertificateWish['key']>): { privateKey: KeyObject; publicKey: KeyObject } {
  switch (key) {
    case 'p-256':
      return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    case 'secp256k1':
      return generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'rsa-2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    case 'rsa-1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 });
  }
}

/** Object identifiers in DER, without their tag: ecdsa-with-SHA256, sha256WithRSAEncryption, id-Ed25519, CN, subjectAltName. */
const OID = {
  ecdsa: '2a8648ce3d040302',
  rsa: '2a864886f70d01010b',
  ed25519: '2b6570',
  commonName: '550403',
  subjectAltName: '551d11',
} as const;

function signatureAlgorithm(key: KeyObject): Buffer {
  if (key.asymmetricKeyType === 'ed25519') return sequence(oid(OID.ed25519));
  if (key.asymmetricKeyType === 'rsa') return sequence(oid(OID.rsa), tagged(0x05));
  return sequence(oid(OID.ecdsa));
}

function nameOf(commonName: string): Buffer {
  return sequence(tagged(0x31, sequence(oid(OID.commonName), tagged(0x0c, Buffer.from(commonName)))));
}

function extensions(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIP(host) === 4 ? tagged(0x87, Buffer.from(host.split('.').map(Number))) : tagged(0x82, Buffer.from(host)),
  );
  return tagged(0xa3, sequence(sequence(oid(OID.subjectAltName), tagged(0x04, sequence(...names)))));
}

/** GeneralizedTime, whatever the year: every reader takes it. */
function time(at: number): Buffer {
  const text = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return tagged(0x18, Buffer.from(text));
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

/** Of bytes whose first is below 0x80: positive. */
function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

/** Tag, length in as few bytes as it takes, value (X.690, 8.1 and 10.1). */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), value]);
  if (length < 0x100) return Buffer.concat([Buffer.of(tag, 0x81, length), value]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), value]);
}
