-- What a retailer sets up and whom it serves: programme, rule sets, customers, orders.

CREATE TABLE programme_version (
  tenant_id  uuid        NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  document   jsonb       NOT NULL,
  author     text        NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version)
);

CREATE TABLE rule_set (
  tenant_id      uuid        NOT NULL,
  rule_set_id    text        NOT NULL,
  name           text        NOT NULL,
  latest_version integer     NOT NULL CHECK (latest_version > 0),
  active_version integer,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_set_id),
  CONSTRAINT rule_set_name_is_unique UNIQUE (tenant_id, name)
);

-- Every save makes a version, and a version never changes.
CREATE TABLE rule_set_version (
  tenant_id   uuid        NOT NULL,
  rule_set_id text        NOT NULL,
  version     integer     NOT NULL CHECK (version > 0),
  source      text        NOT NULL,
  ir          jsonb       NOT NULL,
  ir_hash     text        NOT NULL,
  complexity  integer     NOT NULL,
  diagnostics jsonb       NOT NULL,
  author      text        NOT NULL,
  note        text        NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_set_id, version)
);

-- A member, by id alone: what says who that is lies encrypted in customer_record.
CREATE TABLE customer (
  tenant_id         uuid        NOT NULL,
  customer_id       text        NOT NULL,
  stripe            smallint    NOT NULL,
  status            smallint    NOT NULL,
  tier              text,
  qualifying_points bigint      NOT NULL DEFAULT 0 CHECK (qualifying_points >= 0),
  request_hash      bytea,
  enrolled_at       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
) WITH (fillfactor = 80);

-- The order as it came and as it was answered: the idempotency record. facts and answer are json, not jsonb: their text
-- is what the journal holds a hash of.
CREATE TABLE order_record (
  tenant_id    uuid        NOT NULL,
  order_id     text        NOT NULL,
  customer_id  text        NOT NULL,
  stripe       smallint    NOT NULL,
  seq          bigint      NOT NULL,
  request_hash bytea       NOT NULL CHECK (octet_length(request_hash) = 32),
  facts        json        NOT NULL,
  attributes   bytea,
  answer       json        NOT NULL,
  status       smallint    NOT NULL,
  occurred_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id)
) WITH (fillfactor = 90);
CREATE INDEX order_by_customer ON order_record (tenant_id, customer_id, occurred_at);

ALTER TABLE programme_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON programme_version USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_set FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_set USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_set_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_set_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_set_version USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE order_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON order_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT, UPDATE ON rule_set, customer, order_record TO loyaltyos_app;
GRANT SELECT, INSERT ON programme_version, rule_set_version TO loyaltyos_app;
