-- The journal: everything that happened in a tenant, in order per customer and gap-free per stripe.
--
-- stripe_head gives out positions under its row lock, so that they are dense and in commit order, which a sequence
-- cannot promise. recorded_at is taken under the same lock and never goes back.
--
-- payload is json, not jsonb: the chain hashes the text that was written.
CREATE TABLE stripe_head (
  tenant_id   uuid        NOT NULL,
  stripe      smallint    NOT NULL CHECK (stripe BETWEEN 0 AND 63),
  seq         bigint      NOT NULL DEFAULT 0 CHECK (seq >= 0),
  hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stripe)
) WITH (fillfactor = 50);

CREATE TABLE journal (
  tenant_id   uuid        NOT NULL,
  stripe      smallint    NOT NULL,
  seq         bigint      NOT NULL CHECK (seq > 0),
  type        text COLLATE "C"        NOT NULL,
  subject     text COLLATE "C"        NOT NULL,
  actor       text COLLATE "C"        NOT NULL,
  payload     json        NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stripe, seq)
);

-- One row per batch of a stripe: hash = H(previous hash, Merkle root of the batch's canonical rows).
CREATE TABLE chain_link (
  tenant_id   uuid        NOT NULL,
  stripe      smallint    NOT NULL,
  last_seq    bigint      NOT NULL,
  first_seq   bigint      NOT NULL,
  leaves      integer     NOT NULL CHECK (leaves > 0),
  root        bytea       NOT NULL CHECK (octet_length(root) = 32),
  hash        bytea       NOT NULL CHECK (octet_length(hash) = 32),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stripe, last_seq),
  CHECK (first_seq <= last_seq)
);

ALTER TABLE stripe_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE stripe_head FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON stripe_head USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON journal USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE chain_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain_link FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON chain_link USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT, UPDATE ON stripe_head TO loyaltyos_app;
-- What is written stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON journal, chain_link TO loyaltyos_app;
