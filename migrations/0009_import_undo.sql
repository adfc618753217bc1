-- What each import made or changed, so that it can be stopped and taken back (row L-17).

-- The feed entries that an import wrote: the feed knows which record, and what its values were before. A record that was
-- taken back leaves this table; an import of which nothing is left cannot be taken back any more.
CREATE TABLE import_change (
    run BLOB NOT NULL REFERENCES import_run (id),
    seq INTEGER NOT NULL,
    PRIMARY KEY (run, seq)
) WITHOUT ROWID;

-- Somebody wants it to stop: whoever brings it in looks before each batch.
ALTER TABLE import_run ADD COLUMN cancelled_at INTEGER;
-- Who took it back, when, and what came of it.
ALTER TABLE import_run ADD COLUMN undone_by BLOB;
ALTER TABLE import_run ADD COLUMN undone_at INTEGER;
ALTER TABLE import_run ADD COLUMN undo TEXT;
