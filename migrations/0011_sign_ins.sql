-- The log of sign-ins (row ADM-24), and what the log of all changes is read by.

CREATE TABLE sign_in (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    -- NULL: nobody has the name that was typed. The name itself is not kept: people type passwords there.
    employee BLOB REFERENCES employee (id),
    -- Who ended the session, when it was somebody else.
    actor BLOB,
    result TEXT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL
);
-- Both logs are read from the newest entry back, page after page behind (at, seq).
CREATE INDEX sign_in_at ON sign_in (at, seq);
CREATE INDEX sign_in_employee ON sign_in (employee, at, seq);
CREATE INDEX sign_in_result ON sign_in (result, at, seq);

-- The feed by time, and by each of its filters: of millions of entries, those of one person, module or kind are few.
CREATE INDEX feed_at ON feed (at, seq);
CREATE INDEX feed_actor ON feed (actor, at, seq);
CREATE INDEX feed_module ON feed (module, at, seq);
CREATE INDEX feed_kind ON feed (kind, at, seq);
