-- The journal is the truth. Snapshots make loading fast; elements, actors and links are what the journal amounts to,
-- written in the same transaction, for queries and as a last resort.

-- Facts about this database file; 'epoch' counts its openings, so that an older process cannot go on writing.
CREATE TABLE facts (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO facts (name, value) VALUES ('epoch', 0);

CREATE TABLE maps (
  id      TEXT PRIMARY KEY,
  head    INTEGER NOT NULL CHECK (head >= 0),
  genesis BLOB NOT NULL,           -- what the first link of the hash chain hangs on
  chain   BLOB NOT NULL,           -- the link of the head
  title   TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  map    TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  rev    INTEGER NOT NULL CHECK (rev > 0),
  client TEXT NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  by     TEXT NOT NULL,
  at     TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  body   TEXT NOT NULL,            -- the whole entry as JSON; the columns before are copies for queries
  chain  BLOB NOT NULL,            -- SHA-256 of the previous link and of the SHA-256 of body
  PRIMARY KEY (map, rev)
) STRICT;

-- What became of every submission, accepted or not. The key refuses a second use of a number.
CREATE TABLE receipts (
  map    TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  client TEXT NOT NULL,
  seq    INTEGER NOT NULL,
  payload_hash TEXT NOT NULL,
  rev    INTEGER,
  code   TEXT,
  message TEXT,
  field  TEXT,
  PRIMARY KEY (map, client, seq),
  CHECK ((rev IS NULL) <> (code IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  map    TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  rev    INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  body   BLOB NOT NULL,            -- gzipped JSON
  PRIMARY KEY (map, rev)
) STRICT;

CREATE TABLE elements (
  map   TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  kind  TEXT NOT NULL,
  id    TEXT NOT NULL,
  rev   INTEGER,
  json  TEXT NOT NULL,
  PRIMARY KEY (map, kind, id)
) STRICT;

CREATE TABLE actors (
  map        TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  id         TEXT NOT NULL,
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  boundary   TEXT NOT NULL,
  consent    TEXT NOT NULL,
  data_class TEXT NOT NULL,
  PRIMARY KEY (map, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
  map        TEXT NOT NULL REFERENCES maps (id) ON DELETE CASCADE,
  id         TEXT NOT NULL,
  source     TEXT NOT NULL,
  target     TEXT NOT NULL,
  type       TEXT NOT NULL,
  strength   REAL,
  visibility TEXT NOT NULL,
  PRIMARY KEY (map, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_source ON links (map, source);
CREATE INDEX links_by_target ON links (map, target);
