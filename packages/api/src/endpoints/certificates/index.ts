import type { Endpoint } from '../../endpoint.ts';
import { listCertificates } from './list-certificates.ts';
import { registerCertificate } from './register-certificate.ts';
import { revokeCertificate } from './revoke-certificate.ts';

export const certificateEndpoints: readonly Endpoint[] = [registerCertificate, listCertificates, revokeCertificate];
