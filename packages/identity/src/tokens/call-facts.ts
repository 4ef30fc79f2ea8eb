import type { PresentedCertificate } from '../certificates/presented-certificate.ts';
import type { Environment } from '../tenants/tenant.ts';

/** What of a call, apart from what it carries to name itself, may decide whether it is let in. */
export interface CallFacts {
  /** The one that the host serves, where a host serves only one. */
  readonly environment?: Environment | undefined;
  /** The certificate of its connection. */
  readonly certificate?: PresentedCertificate | undefined;
}
