-- Announcements (row NAV-04).

CREATE TABLE announcement (
    id BLOB PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    author BLOB NOT NULL REFERENCES employee (id),
    created_at INTEGER NOT NULL,
    edited_at INTEGER,
    -- Taken back: nobody reads it any more.
    withdrawn_at INTEGER
);

-- For whom it is: the people of these departments and of those below them; without any, everybody.
CREATE TABLE announcement_department (
    announcement BLOB NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    department BLOB NOT NULL REFERENCES department (id) ON DELETE CASCADE,
    PRIMARY KEY (announcement, department)
) WITHOUT ROWID;
CREATE INDEX announcement_department_department ON announcement_department (department);

CREATE TABLE announcement_read (
    employee BLOB NOT NULL REFERENCES employee (id),
    announcement BLOB NOT NULL REFERENCES announcement (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    PRIMARY KEY (employee, announcement)
) WITHOUT ROWID;

-- Who writes them. What the super admin may do is written in the program.
UPDATE role SET rights = json_insert(rights, '$.admin[#]', 'announcements') WHERE builtin = 'announcement_admin';
