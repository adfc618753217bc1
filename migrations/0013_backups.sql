-- Backups (row PLUS-08), and work by the clock.

CREATE TABLE backup (
    id BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    ended_at INTEGER,
    -- 'schedule', 'person' or 'command'.
    cause TEXT NOT NULL,
    employee BLOB REFERENCES employee (id),
    place TEXT NOT NULL,
    encrypted INTEGER NOT NULL,
    size INTEGER NOT NULL DEFAULT 0,
    files INTEGER NOT NULL DEFAULT 0,
    findings INTEGER NOT NULL DEFAULT 0,
    -- Why there is none; the key of a text.
    problem TEXT,
    removed_at INTEGER
);

-- Work that Weft does by the clock: the business day for which it was done last, and on which it failed last.
CREATE TABLE job (
    name TEXT PRIMARY KEY NOT NULL,
    done_on TEXT,
    failed_on TEXT
);

INSERT INTO job (name, done_on)
SELECT 'recycle-bin', trim(value, '"') FROM setting WHERE key = 'recycle_bin_emptied';

INSERT INTO job (name, done_on)
SELECT 'formulas', trim(value, '"') FROM setting WHERE key = 'formulas_day';

DELETE FROM setting WHERE key IN ('recycle_bin_emptied', 'formulas_day');

-- Who was told that a task, or a sub-task, is due: once for each date.
CREATE TABLE task_told (
    subject BLOB NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    due_on TEXT NOT NULL,
    PRIMARY KEY (subject, employee, due_on)
) WITHOUT ROWID;

CREATE INDEX task_due ON task (due_on) WHERE state = 'open' AND deleted_at IS NULL;

CREATE INDEX task_step_due ON task_step (due_on) WHERE done_at IS NULL;
