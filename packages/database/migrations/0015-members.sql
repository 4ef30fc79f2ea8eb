-- The people of organisations, who log in before a tenant is known: part of the directory, without row-level security. Names
-- and addresses lie sealed under a key of the server; an address is found by its keyed hash.

-- A person belongs to one organisation. Invited, they have the hash of an invitation and no password. Removed, they keep their
-- row and their sealed profile: the audit log names them by their id.
CREATE TABLE member (
  member_id             text        COLLATE "C" NOT NULL PRIMARY KEY,
  organisation_id       text        COLLATE "C" NOT NULL REFERENCES organisation,
  role                  text        NOT NULL CHECK (role IN ('owner', 'admin', 'marketer', 'analyst')),
  status                text        NOT NULL CHECK (status IN ('invited', 'active', 'removed')),
  email_index           bytea       NOT NULL CHECK (octet_length(email_index) = 32),
  -- Sealed with profile_version, which counts the writings of it.
  sealed_profile        bytea       NOT NULL,
  profile_version       integer     NOT NULL DEFAULT 1 CHECK (profile_version > 0),
  password_hash         text,
  invitation_hash       bytea       CHECK (octet_length(invitation_hash) = 32),
  invitation_expires_at timestamptz,
  -- Wrong passwords in a row, and until when no more are looked at.
  failures              integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until          timestamptz,
  version               integer     NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at            timestamptz NOT NULL,
  created_by            text        NOT NULL,
  CONSTRAINT member_invitation_is_unique UNIQUE (invitation_hash),
  CHECK (status <> 'active' OR password_hash IS NOT NULL),
  CHECK ((invitation_hash IS NULL) = (invitation_expires_at IS NULL)),
  CHECK (status <> 'removed' OR (password_hash IS NULL AND invitation_hash IS NULL))
);
-- One who logs in by an address; and one of it in each organisation, so that nobody is kept out by an invitation of others.
CREATE UNIQUE INDEX member_email_is_unique ON member (email_index) WHERE status = 'active';
CREATE UNIQUE INDEX member_is_invited_once ON member (organisation_id, email_index) WHERE status <> 'removed';
CREATE INDEX member_by_organisation ON member (organisation_id, member_id);

-- A session is known by the SHA-256 of what the browser holds.
CREATE TABLE session (
  token_hash   bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  member_id    text        COLLATE "C" NOT NULL REFERENCES member,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_by_member ON session (member_id, created_at);
CREATE INDEX session_age ON session (expires_at);

CREATE INDEX tenant_by_organisation ON tenant (organisation_id, tenant_id);

-- A tenant that is being filled is `provisioning`: nobody can call it. Until provisioning_until it belongs to whoever set that
-- instant; after it, whoever wants the slug goes on with what is there.
ALTER TABLE tenant
  DROP CONSTRAINT tenant_status_check,
  ADD CONSTRAINT tenant_status_check CHECK (status IN ('provisioning', 'active', 'suspended', 'removed')),
  ADD COLUMN provisioning_until timestamptz,
  ADD CHECK ((status = 'provisioning') = (provisioning_until IS NOT NULL));

GRANT SELECT, INSERT, UPDATE ON member TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (last_seen_at), DELETE ON session TO loyaltyos_app;
GRANT UPDATE (provisioning_until) ON tenant TO loyaltyos_app;
-- Also what locks the row while members and tenants are counted.
GRANT UPDATE (name) ON organisation TO loyaltyos_app;
