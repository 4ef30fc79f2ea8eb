-- Identity: organisations and tenants, API keys, the server's signing keys, and the keys under which PII lies encrypted.
--
-- organisation, tenant and signing_key are the directory: read before a tenant is known, without row-level security,
-- and without customer data. An API key is found by its tenant's slug first, so that api_key can have it.
-- Nothing written per customer has a foreign key: its check would be a trigger, and a shared lock on the tenant's row, in
-- the way of every enrolment.

CREATE TABLE organisation (
  organisation_id text        COLLATE "C" NOT NULL PRIMARY KEY,
  name            text        NOT NULL,
  created_at      timestamptz NOT NULL
);

CREATE TABLE tenant (
  tenant_id       uuid        NOT NULL PRIMARY KEY,
  organisation_id text        COLLATE "C" NOT NULL REFERENCES organisation,
  slug            text        COLLATE "C" NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 63),
  name            text        NOT NULL,
  environment     text        NOT NULL CHECK (environment IN ('sandbox', 'production')),
  plan            text        NOT NULL CHECK (plan IN ('starter', 'growth', 'enterprise')),
  -- Fixed at creation: customers are spread over stripes by it.
  stripe_count    smallint    NOT NULL CHECK (stripe_count BETWEEN 1 AND 64),
  status          text        NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'removed')),
  created_at      timestamptz NOT NULL,
  CONSTRAINT tenant_slug_is_unique UNIQUE (slug)
);

-- The server's own keys, of no tenant, wrapped by the root. purpose `token`: an Ed25519 private key. `request_signature`:
-- the master from which each token's request-signing key is derived. `derivation`: from which keys for other uses are.
-- (purpose, generation) is the key, so that of processes that make the next generation at once one wins and the
-- others take the winner's.
CREATE TABLE signing_key (
  purpose     text        NOT NULL CHECK (purpose IN ('token', 'request_signature', 'derivation')),
  generation  integer     NOT NULL CHECK (generation > 0),
  key_id      text        COLLATE "C" NOT NULL UNIQUE,
  wrapped_key bytea       NOT NULL,
  state       text        NOT NULL CHECK (state IN ('valid', 'revoked')),
  not_before  timestamptz NOT NULL,
  -- Verifies until then; null until a successor exists.
  retire_at   timestamptz,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (purpose, generation)
);

-- secret_hash is an Argon2id PHC string; the secret itself is shown once and kept nowhere.
CREATE TABLE api_key (
  tenant_id   uuid        NOT NULL REFERENCES tenant,
  key_id      text        COLLATE "C" NOT NULL,
  label       text        NOT NULL,
  scopes      text[]      NOT NULL,
  secret_hash text        NOT NULL,
  created_at  timestamptz NOT NULL,
  created_by  text        NOT NULL,
  expires_at  timestamptz,
  revoked_at  timestamptz,
  PRIMARY KEY (tenant_id, key_id)
);

-- The tenant's key-encryption keys, one per epoch, each wrapped by the root. The row of a destroyed epoch stays.
CREATE TABLE tenant_kek (
  tenant_id    uuid        NOT NULL REFERENCES tenant,
  epoch        integer     NOT NULL CHECK (epoch > 0),
  wrapped_kek  bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  PRIMARY KEY (tenant_id, epoch),
  CHECK ((wrapped_kek IS NULL) = (destroyed_at IS NOT NULL))
);

-- One random secret per tenant, encrypted under its KEK: blind indexes and keyed hashes derive from it. It outlives KEK
-- epochs by being encrypted again.
CREATE TABLE tenant_secret (
  tenant_id     uuid        NOT NULL REFERENCES tenant,
  kek_epoch     integer     NOT NULL,
  sealed_secret bytea       NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id)
);

-- A customer's data-encryption key, wrapped by the tenant's KEK. Erasing empties wrapped_dek and leaves the row as a
-- tombstone: the primary key then keeps that id from ever getting another key.
CREATE TABLE customer_key (
  tenant_id    uuid        NOT NULL,
  customer_id  text        COLLATE "C" NOT NULL,
  kek_epoch    integer     NOT NULL,
  wrapped_dek  bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  PRIMARY KEY (tenant_id, customer_id),
  CHECK ((wrapped_dek IS NULL) = (destroyed_at IS NOT NULL))
);

-- All that says who a customer is, in one ciphertext. version counts the writes and is bound into the ciphertext, so that
-- an older one put back in place does not open.
CREATE TABLE customer_record (
  tenant_id     uuid        NOT NULL,
  customer_id   text        COLLATE "C" NOT NULL,
  version       integer     NOT NULL CHECK (version > 0),
  sealed_record bytea,
  email_index   bytea       CHECK (octet_length(email_index) = 32),
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id),
  CONSTRAINT customer_record_email_is_unique UNIQUE (tenant_id, email_index)
);

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON api_key USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE tenant_kek ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_kek FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON tenant_kek USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE tenant_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON tenant_secret USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE customer_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer_key USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE customer_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT ON organisation TO loyaltyos_app;
-- Of a tenant, nothing may change but what can be changed: neither its slug, its environment nor its stripes.
GRANT SELECT, INSERT, UPDATE (name, plan, status) ON tenant TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (retire_at) ON signing_key TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (secret_hash, revoked_at) ON api_key TO loyaltyos_app;
GRANT SELECT, INSERT ON tenant_kek, tenant_secret TO loyaltyos_app;
GRANT SELECT, INSERT ON customer_key TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE ON customer_record TO loyaltyos_app;
