-- Who changed what, when, from where, to which version and why. One row for each change, written in its transaction.
-- Ids sort by time: a span of time is a range of ids. A subject is what was changed, such as `rule-set` and its id. details
-- hold no PII of customers; they are json, not jsonb: the journal keeps a hash of the text that was written.
CREATE TABLE audit_record (
  tenant_id    uuid        NOT NULL,
  audit_id     text        COLLATE "C" NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor_kind   text        COLLATE "C" NOT NULL,
  actor_id     text        COLLATE "C" NOT NULL,
  action       text        COLLATE "C" NOT NULL,
  subject_kind text        COLLATE "C" NOT NULL,
  subject_id   text        COLLATE "C" NOT NULL,
  version      bigint,
  reason       text,
  request_id   text        COLLATE "C",
  -- SHA-256 of a salt and the caller's address: it says nothing of the address once that is forgotten.
  origin_hash  bytea       CHECK (octet_length(origin_hash) = 32),
  details      json        NOT NULL,
  PRIMARY KEY (tenant_id, audit_id)
);
CREATE INDEX audit_by_subject ON audit_record (tenant_id, subject_kind, subject_id, audit_id);
CREATE INDEX audit_by_actor ON audit_record (tenant_id, actor_id, audit_id);
CREATE INDEX audit_by_action ON audit_record (tenant_id, action, audit_id);
CREATE INDEX audit_by_actor_and_action ON audit_record (tenant_id, actor_id, action, audit_id);

-- From where a change came, apart from what is kept for ever: addresses are forgotten in time.
CREATE TABLE audit_origin (
  tenant_id      uuid  NOT NULL,
  audit_id       text  COLLATE "C" NOT NULL,
  remote_address text  NOT NULL,
  salt           bytea NOT NULL CHECK (octet_length(salt) = 16),
  PRIMARY KEY (tenant_id, audit_id)
);

-- Where the journal, on the tenant's own stripe, tells of a record and its hash; null until it does.
CREATE TABLE audit_place (
  tenant_id uuid   NOT NULL,
  audit_id  text   COLLATE "C" NOT NULL,
  seq       bigint CHECK (seq > 0),
  PRIMARY KEY (tenant_id, audit_id)
);
CREATE INDEX audit_place_open ON audit_place (tenant_id, audit_id) WHERE seq IS NULL;

ALTER TABLE audit_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE audit_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_origin USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
ALTER TABLE audit_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_place FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_place USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

-- What is written stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON audit_record TO loyaltyos_app;
GRANT SELECT, INSERT, DELETE ON audit_origin TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (seq) ON audit_place TO loyaltyos_app;
