import { expectAnswer, expectItems, type Scenario } from '../support.ts';

/** A certificate is registered, listed and revoked. */
export const certificateLife: Scenario = {
  id: 'certificate-life',
  client: {},
  async play({ client }) {
    const made = await client.certificates
      .register({
        label: 'Checkout',
        scopes: ['customers:read'],
        certificate:
          '-----BEGIN CERTIFICATE-----\nMIIBgjCCASmgAwIBAgIUTVWuhltSaNSxOHX+Zr2Y7W7PciYwCgYIKoZIzj0EAwIw\nFjEUMBIGA1UEAwwLY29uZm9ybWFuY2UwIBcNMjYxMTIzMDcyNTE3WhgPMjEyNjEw\nMzAwNzI1MTdaMBYxFDASBgNVBAMMC2NvbmZvcm1hbmNlMFkwEwYHKoZIzj0CAQYI\nKoZIzj0DAQcDQgAEvnUnUqsOMdznbAmVRbJqaq7+quPC24B5j4fwQPZ/Bv4p8zkQ\n17BOdboVq2VF1DUXCpgrznHr3z/btVYlvR9uXKNTMFEwHQYDVR0OBBYEFPwPKHPV\najVWFhhx6NjuSegkuDz2MB8GA1UdIwQYMBaAFPwPKHPVajVWFhhx6NjuSegkuDz2\nMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgT6w14nxbn7JcFA+h\nkUNppbCGO1xMuV85zeFJ8I+ITk0CICJVzaniFH2h3sbCHTSawSkAyLFVbphI5ziE\nCMKDItj2\n-----END CERTIFICATE-----\n',
      })
      .withResponse();
    expectAnswer(made, {
      result: { label: 'Checkout', 'scopes.0': 'customers:read' },
      present: ['certificateId', 'thumbprint', 'notBefore', 'notAfter'],
      absent: ['revokedAt'],
      response: { status: 201 },
    });

    await expectItems(client.certificates.list(), {
      items: 1,
      member: { path: 'certificateId', values: [made.data.certificateId] },
    });

    expectAnswer(await client.certificates.revoke(made.data.certificateId).withResponse(), {
      result: { certificateId: made.data.certificateId },
      present: ['revokedAt'],
    });
  },
};
