-- The ledger. Codes of account, bucket and kind are those of packages/ledger/src/codes.ts.

CREATE TABLE account_balance (
  tenant_id   uuid     NOT NULL,
  customer_id text COLLATE "C"     NOT NULL,
  account     smallint NOT NULL,
  pending     bigint   NOT NULL CHECK (pending >= 0),
  available   bigint   NOT NULL CHECK (available >= 0),
  held        bigint   NOT NULL CHECK (held >= 0),
  debt        bigint   NOT NULL CHECK (debt >= 0),
  version     bigint   NOT NULL CHECK (version > 0),
  next_due_at timestamptz,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, account)
) WITH (fillfactor = 70);

-- One posting on a customer's account. account_version counts an account's entries without a gap; balance_after is the
-- bucket's balance once this entry is counted.
CREATE TABLE entry (
  tenant_id       uuid        NOT NULL,
  stripe          smallint    NOT NULL,
  seq             bigint      NOT NULL,
  line            smallint    NOT NULL CHECK (line > 0),
  customer_id     text COLLATE "C"        NOT NULL,
  account         smallint    NOT NULL,
  bucket          smallint    NOT NULL,
  kind            smallint    NOT NULL,
  amount          bigint      NOT NULL CHECK (amount <> 0),
  balance_after   bigint      NOT NULL CHECK (balance_after >= 0),
  account_version bigint      NOT NULL,
  order_id        text COLLATE "C",
  effective_at    timestamptz NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stripe, seq, line)
);
CREATE INDEX entry_by_customer ON entry (tenant_id, customer_id, seq DESC, line DESC);

-- The issuer's side of every transaction. Its running balance is not kept, so that there is no row that all orders lock.
CREATE TABLE issuer_posting (
  tenant_id   uuid        NOT NULL,
  stripe      smallint    NOT NULL,
  seq         bigint      NOT NULL,
  line        smallint    NOT NULL CHECK (line > 0),
  account     smallint    NOT NULL,
  side        smallint    NOT NULL,
  amount      bigint      NOT NULL CHECK (amount <> 0),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stripe, seq, line)
);

-- Units earned together. A lot is named by the entry that made it.
CREATE TABLE lot (
  tenant_id        uuid        NOT NULL,
  customer_id      text COLLATE "C"        NOT NULL,
  account          smallint    NOT NULL,
  seq              bigint      NOT NULL,
  line             smallint    NOT NULL,
  earned           bigint      NOT NULL CHECK (earned > 0),
  remaining        bigint      NOT NULL CHECK (remaining BETWEEN 0 AND earned),
  available_at     timestamptz NOT NULL,
  expires_at       timestamptz,
  order_id         text COLLATE "C",
  rule_set_id      text COLLATE "C",
  rule_set_version integer,
  rule_id          text COLLATE "C",
  PRIMARY KEY (tenant_id, customer_id, account, seq, line)
) WITH (fillfactor = 80);
CREATE INDEX lot_to_spend ON lot (tenant_id, customer_id, account, expires_at, seq, line) WHERE remaining > 0;

ALTER TABLE account_balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_balance FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON account_balance USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON entry USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE issuer_posting ENABLE ROW LEVEL SECURITY;
ALTER TABLE issuer_posting FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON issuer_posting USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE lot ENABLE ROW LEVEL SECURITY;
ALTER TABLE lot FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON lot USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT, UPDATE ON account_balance, lot TO loyaltyos_app;
-- What is posted stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON entry, issuer_posting TO loyaltyos_app;
