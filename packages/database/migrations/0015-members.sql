-- The people of organisations, who log in before a tenant is known: part of the directory, without row-level security. Names
-- and addresses lie sealed under a key of the server; an address is found by its keyed hash.

-- A person belongs to one organisation. Invited, they have the hash of an invitation and no password.
CREATE TABLE member (
  member_id             text        COLLATE "C" NOT NULL PRIMARY KEY,
  organisation_id       text        COLLATE "C" NOT NULL REFERENCES organisation,
  role                  text        NOT NULL CHECK (role IN ('owner', 'admin', 'marketer', 'analyst')),
  status                text        NOT NULL CHECK (status IN ('invited', 'active', 'removed')),
  -- Null once removed: the address may then be invited again.
  email_index           bytea       CHECK (octet_length(email_index) = 32),
  sealed_profile        bytea       NOT NULL,
  password_hash         text,
  invitation_hash       bytea       CHECK (octet_length(invitation_hash) = 32),
  invitation_expires_at timestamptz,
  -- Wrong passwords in a row, and until when no more are looked at.
  failures              integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until          timestamptz,
  version               integer     NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at            timestamptz NOT NULL,
  created_by            text        NOT NULL,
  CONSTRAINT member_email_is_unique UNIQUE (email_index),
  CONSTRAINT member_invitation_is_unique UNIQUE (invitation_hash)
);
CREATE INDEX member_by_organisation ON member (organisation_id, member_id);

-- A session is known by the SHA-256 of what the browser holds.
CREATE TABLE session (
  token_hash   bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  member_id    text        COLLATE "C" NOT NULL REFERENCES member,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_by_member ON session (member_id);
CREATE INDEX session_age ON session (expires_at);

CREATE INDEX tenant_by_organisation ON tenant (organisation_id, tenant_id);

GRANT SELECT, INSERT, UPDATE ON member TO loyaltyos_app;
GRANT SELECT, INSERT, UPDATE (last_seen_at), DELETE ON session TO loyaltyos_app;
