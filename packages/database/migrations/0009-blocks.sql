-- Blocks: the heads of all of a tenant's stripes, folded together, tied to the block before and signed with a key that is
-- kept outside the database, so that not even the database's owner can rewrite the past unseen.
--
-- published_seq is the position, on the tenant's stripe, of the event that published the block. It is not part of what is
-- signed: the event itself is in the chain, and so in the next block.
CREATE TABLE tenant_block (
  tenant_id     uuid        NOT NULL,
  number        bigint      NOT NULL CHECK (number > 0),
  previous      bytea       NOT NULL CHECK (octet_length(previous) = 32),
  root          bytea       NOT NULL CHECK (octet_length(root) = 32),
  hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
  recorded_at   timestamptz NOT NULL,
  key_id        text COLLATE "C" NOT NULL,
  signature     bytea       NOT NULL CHECK (octet_length(signature) = 64),
  published_seq bigint      NOT NULL,
  PRIMARY KEY (tenant_id, number)
);

-- What a block says of each stripe: its head, and the Merkle root over the links since the block before, which keeps the
-- proof of any one of them short.
CREATE TABLE block_stripe (
  tenant_id  uuid     NOT NULL,
  number     bigint   NOT NULL,
  stripe     smallint NOT NULL,
  first_seq  bigint   NOT NULL,
  last_seq   bigint   NOT NULL,
  hash       bytea    NOT NULL CHECK (octet_length(hash) = 32),
  links      integer  NOT NULL CHECK (links >= 0),
  links_root bytea    CHECK (octet_length(links_root) = 32),
  PRIMARY KEY (tenant_id, number, stripe),
  CHECK (last_seq >= first_seq - 1 AND (links = 0) = (links_root IS NULL))
);
-- Which block sealed a position.
CREATE INDEX block_stripe_reach ON block_stripe (tenant_id, stripe, last_seq, number);

ALTER TABLE tenant_block ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_block FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON tenant_block USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE block_stripe ENABLE ROW LEVEL SECURITY;
ALTER TABLE block_stripe FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON block_stripe USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

-- What is sealed stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON tenant_block, block_stripe TO loyaltyos_app;
