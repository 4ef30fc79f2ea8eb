-- Who changed what, when, from where, to which version and why. One row for each change, written in its transaction.
-- Ids sort by time. A subject is what was changed, such as `rule-set` and its id. details hold no PII of customers.
CREATE TABLE audit_record (
  tenant_id      uuid        NOT NULL,
  audit_id       text        COLLATE "C" NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor_kind     text        COLLATE "C" NOT NULL,
  actor_id       text        COLLATE "C" NOT NULL,
  action         text        COLLATE "C" NOT NULL,
  subject_kind   text        COLLATE "C" NOT NULL,
  subject_id     text        COLLATE "C" NOT NULL,
  version        bigint,
  reason         text,
  request_id     text        COLLATE "C",
  remote_address text        COLLATE "C",
  details        json        NOT NULL,
  PRIMARY KEY (tenant_id, audit_id)
);
CREATE INDEX audit_by_subject ON audit_record (tenant_id, subject_kind, subject_id, audit_id);
CREATE INDEX audit_by_actor ON audit_record (tenant_id, actor_id, audit_id);
CREATE INDEX audit_by_action ON audit_record (tenant_id, action, audit_id);

ALTER TABLE audit_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_record FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON audit_record USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);

-- What is written stays: neither UPDATE nor DELETE.
GRANT SELECT, INSERT ON audit_record TO loyaltyos_app;
