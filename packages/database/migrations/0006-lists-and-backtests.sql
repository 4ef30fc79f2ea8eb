-- Named lists that rule sets look things up in, and trials of rule sets on stored orders.

-- Every change of a list makes a version, and a version never changes.
CREATE TABLE named_list_version (
  tenant_id  uuid        NOT NULL,
  name       text COLLATE "C" NOT NULL,
  version    integer     NOT NULL CHECK (version > 0),
  members    text[]      NOT NULL,
  author     text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, name, version)
);

CREATE TABLE backtest (
  tenant_id   uuid        NOT NULL,
  backtest_id text COLLATE "C" NOT NULL,
  request     json        NOT NULL,
  status      smallint    NOT NULL,
  orders      bigint      NOT NULL CHECK (orders >= 0),
  total       bigint      NOT NULL CHECK (total >= 0),
  report      json,
  failure     text,
  author      text COLLATE "C" NOT NULL,
  created_at  timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, backtest_id)
);

-- Who has work waiting, for workers to find: without row-level security, and without customer data. A row is taken for
-- a while by setting lease_until; whoever sees it pass takes the work over.
CREATE TABLE work_due (
  tenant_id   uuid        NOT NULL,
  kind        text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  due_at      timestamptz NOT NULL,
  lease_until timestamptz NOT NULL,
  attempts    integer     NOT NULL CHECK (attempts >= 0),
  PRIMARY KEY (tenant_id, kind, subject)
);
CREATE INDEX work_due_next ON work_due (due_at, lease_until);

ALTER TABLE named_list_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE named_list_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON named_list_version USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE backtest ENABLE ROW LEVEL SECURITY;
ALTER TABLE backtest FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON backtest USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

GRANT SELECT, INSERT ON named_list_version TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE ON backtest TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON work_due TO loyaltyos_app;
