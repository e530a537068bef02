-- Who may do what. Nicknames live here and never in the journal. An empty map means all maps of this server.

CREATE TABLE grants (
  secret_hash TEXT PRIMARY KEY,
  map     TEXT NOT NULL,
  role    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT,
  revoked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_map ON grants (map);

CREATE TABLE memberships (
  session_hash TEXT NOT NULL,
  map     TEXT NOT NULL,
  role    TEXT NOT NULL,
  participant TEXT NOT NULL,
  nick    TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  revoked INTEGER NOT NULL,
  PRIMARY KEY (session_hash, map)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_map ON memberships (map);

CREATE TABLE secrets (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the health check writes and overwrites.
CREATE TABLE probe (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  body BLOB NOT NULL
) STRICT;
