-- Who may call, beyond keys: certificates; what ends a token or a signature before its time; what a tenant asks of callers.

-- Seen at the token endpoint, to the minute. A rolled key names the one that it replaces.
ALTER TABLE api_key
  ADD COLUMN last_used_at timestamptz,
  ADD COLUMN replaces     text COLLATE "C";
CREATE INDEX api_key_revoked ON api_key (tenant_id, revoked_at) WHERE revoked_at IS NOT NULL;
CREATE INDEX api_key_expires ON api_key (tenant_id, expires_at) WHERE expires_at IS NOT NULL;

-- What the operator allows a tenant, in place of its plan's limit. Null: what the plan says.
ALTER TABLE tenant ADD COLUMN requests_per_second integer CHECK (requests_per_second > 0);

-- A client's certificate, known by the SHA-256 of its DER. Kept for ever: a revoked one may be registered anew.
CREATE TABLE client_certificate (
  tenant_id      uuid        NOT NULL REFERENCES tenant,
  certificate_id text        COLLATE "C" NOT NULL,
  label          text        NOT NULL,
  scopes         text[]      NOT NULL,
  thumbprint     bytea       NOT NULL CHECK (octet_length(thumbprint) = 32),
  subject        text        NOT NULL,
  issuer         text        NOT NULL,
  serial_number  text        NOT NULL,
  not_before     timestamptz NOT NULL,
  not_after      timestamptz NOT NULL,
  created_at     timestamptz NOT NULL,
  created_by     text        NOT NULL,
  last_used_at   timestamptz,
  revoked_at     timestamptz,
  PRIMARY KEY (tenant_id, certificate_id)
);
CREATE UNIQUE INDEX client_certificate_is_unique ON client_certificate (tenant_id, thumbprint) WHERE revoked_at IS NULL;
CREATE INDEX client_certificate_revoked ON client_certificate (tenant_id, revoked_at) WHERE revoked_at IS NOT NULL;

-- Tokens that were ended by their holders, until they would have ended by themselves.
CREATE TABLE revoked_token (
  tenant_id  uuid        NOT NULL,
  token_id   text        COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_id)
);
CREATE INDEX revoked_token_age ON revoked_token (tenant_id, expires_at);

-- Nonces of signatures, where a tenant wants none twice, until their signatures are too old to count.
CREATE TABLE used_nonce (
  tenant_id  uuid        NOT NULL,
  nonce_hash bytea       NOT NULL CHECK (octet_length(nonce_hash) = 32),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, nonce_hash)
);
CREATE INDEX used_nonce_age ON used_nonce (tenant_id, expires_at);

-- What a tenant asks of its callers; without a row, what a new tenant has.
CREATE TABLE security_policy (
  tenant_id       uuid        NOT NULL,
  version         integer     NOT NULL CHECK (version > 0),
  signatures      text        NOT NULL CHECK (signatures IN ('off', 'required', 'strict')),
  -- Where browsers may hold a customer's token.
  browser_origins text[]      NOT NULL,
  updated_at      timestamptz NOT NULL,
  updated_by      text        NOT NULL,
  PRIMARY KEY (tenant_id)
);

ALTER TABLE client_certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE client_certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON client_certificate USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE revoked_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE revoked_token FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON revoked_token USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE used_nonce ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_nonce FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON used_nonce USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE security_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE security_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON security_policy USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT UPDATE (expires_at, last_used_at) ON api_key TO loyaltyos_app;
GRANT UPDATE (requests_per_second) ON tenant TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at) ON client_certificate TO loyaltyos_app;
GRANT SELECT, INSERT, DELETE ON revoked_token, used_nonce TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE ON security_policy TO loyaltyos_app;
