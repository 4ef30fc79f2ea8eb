-- What a retailer sets up and whom it serves: programme, rule sets, customers, orders.

CREATE TABLE programme_version (
  tenant_id  uuid        NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  document   jsonb       NOT NULL,
  author     text COLLATE "C"        NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version)
);

CREATE TABLE rule_set (
  tenant_id      uuid        NOT NULL,
  rule_set_id    text COLLATE "C"        NOT NULL,
  name           text        NOT NULL,
  latest_version integer     NOT NULL CHECK (latest_version > 0),
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_set_id),
  CONSTRAINT rule_set_name_is_unique UNIQUE (tenant_id, name)
);

-- Every save makes a version, and a version never changes.
CREATE TABLE rule_set_version (
  tenant_id   uuid        NOT NULL,
  rule_set_id text COLLATE "C"        NOT NULL,
  version     integer     NOT NULL CHECK (version > 0),
  source      text        NOT NULL,
  ir          jsonb       NOT NULL,
  ir_hash     text        NOT NULL,
  complexity  integer     NOT NULL,
  diagnostics jsonb       NOT NULL,
  author      text COLLATE "C"        NOT NULL,
  note        text        NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_set_id, version)
);

-- Decisions about which version of a rule set runs; version is null where none shall. In force at an instant is, of the
-- decisions effective by then, the one that was taken last: a later decision replaces what was scheduled before it. The
-- share is of customers, in hundredths of a percent of the experiment's keyed hash: 0 to 10000 is everybody.
CREATE TABLE rule_set_activation (
  tenant_id    uuid        NOT NULL,
  rule_set_id  text COLLATE "C" NOT NULL,
  number       integer     NOT NULL CHECK (number > 0),
  version      integer,
  experiment   text COLLATE "C",
  share_from   integer     NOT NULL CHECK (share_from >= 0),
  share_to     integer     NOT NULL CHECK (share_to BETWEEN share_from AND 10000),
  effective_at timestamptz NOT NULL,
  author       text COLLATE "C" NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, rule_set_id, number)
);

-- A member, by id alone: what says who that is lies encrypted in customer_record. orders, spend (minor units of the base
-- currency) and points_earned are the totals over the customer's orders, net of returns.
CREATE TABLE customer (
  tenant_id         uuid        NOT NULL,
  customer_id       text COLLATE "C"        NOT NULL,
  stripe            smallint    NOT NULL,
  status            smallint    NOT NULL,
  tier              text,
  qualifying_points bigint      NOT NULL CHECK (qualifying_points >= 0),
  orders            bigint      NOT NULL CHECK (orders >= 0),
  spend             bigint      NOT NULL CHECK (spend >= 0),
  points_earned     bigint      NOT NULL CHECK (points_earned >= 0),
  request_hash      bytea,
  enrolled_at       timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
) WITH (fillfactor = 80);

-- The order as it came and as it was answered: the idempotency record. facts is the request in canonical form, its free
-- attributes replaced by keyed hashes (the values lie in attributes, encrypted). facts and answer are json, not jsonb:
-- equal requests have equal texts, and the journal holds a hash of both. spend (minor units of the base currency) and
-- points are net of returns; counters is what the order added to rule_counter, for a return to free.
CREATE TABLE order_record (
  tenant_id    uuid        NOT NULL,
  order_id     text COLLATE "C"        NOT NULL,
  customer_id  text COLLATE "C"        NOT NULL,
  stripe       smallint    NOT NULL,
  seq          bigint      NOT NULL,
  facts        json        NOT NULL,
  attributes   bytea,
  answer       json        NOT NULL,
  status       smallint    NOT NULL,
  spend        bigint      NOT NULL CHECK (spend >= 0),
  points       bigint      NOT NULL CHECK (points >= 0),
  counters     json,
  occurred_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, order_id)
) WITH (fillfactor = 90);
CREATE INDEX order_by_customer ON order_record (tenant_id, customer_id, occurred_at);

-- What rules granted a customer on one local day, net of what returns freed: what caps are counted from. The recipient is
-- '' for a counter that all customers share.
CREATE TABLE rule_counter (
  tenant_id   uuid     NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  rule_set_id text COLLATE "C" NOT NULL,
  scope       smallint NOT NULL,
  counter     text COLLATE "C" NOT NULL,
  account     smallint NOT NULL,
  day         date     NOT NULL,
  amount      bigint   NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (tenant_id, customer_id, rule_set_id, scope, counter, account, day)
) WITH (fillfactor = 80);

ALTER TABLE programme_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON programme_version USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_set FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_set USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_set_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_set_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_set_version USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_set_activation ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_set_activation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_set_activation USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON customer USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE order_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON order_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE rule_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON rule_counter USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT, UPDATE ON rule_set, customer, rule_counter, order_record TO loyaltyos_app;
GRANT SELECT, INSERT ON programme_version, rule_set_version, rule_set_activation TO loyaltyos_app;
