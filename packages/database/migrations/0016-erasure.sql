-- Erasure, and the keys' epochs that make it reach backups.

-- The certificate of a customer's erasure, as it was answered: the same again whenever it is asked for.
CREATE TABLE erasure (
  tenant_id      uuid        NOT NULL,
  customer_id    text        COLLATE "C" NOT NULL,
  certificate_id text        COLLATE "C" NOT NULL,
  kek_epoch      integer     NOT NULL,
  certificate    json        NOT NULL,
  erased_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
);
CREATE INDEX erasure_by_time ON erasure (tenant_id, erased_at);

-- Versions of the root, for the whole installation: the current one has not been replaced. A replaced one gets its
-- destroy_at once nothing that is in use is wrapped under it, directly or by a tenant's key: when the last backup that needs
-- it has expired.
CREATE TABLE root_version (
  version      text        COLLATE "C" NOT NULL PRIMARY KEY,
  created_at   timestamptz NOT NULL,
  replaced_at  timestamptz,
  destroy_at   timestamptz CHECK (destroy_at IS NULL OR replaced_at IS NOT NULL),
  destroyed_at timestamptz CHECK (destroyed_at IS NULL OR destroy_at IS NOT NULL)
);
-- Of processes that replace the current one at once, one does.
CREATE UNIQUE INDEX root_version_current ON root_version ((true)) WHERE replaced_at IS NULL;

-- When an epoch's successor took over. It is destroyed with the root's version that wraps it.
ALTER TABLE tenant_kek ADD COLUMN replaced_at timestamptz;

ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON erasure USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT ON erasure TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE ON root_version TO loyaltyos_app;
GRANT UPDATE (kek_epoch, wrapped_dek, destroyed_at) ON customer_key TO loyaltyos_app;
GRANT UPDATE (wrapped_kek, replaced_at, destroyed_at) ON tenant_kek TO loyaltyos_app;
GRANT UPDATE (kek_epoch, sealed_secret) ON tenant_secret TO loyaltyos_app;
GRANT UPDATE (wrapped_key) ON signing_key TO loyaltyos_app;
