-- Files in full (row D-08): uploads in parts, and what is looked for when unused files are swept.

-- An upload that is under way. Its bytes lie in files/parts under its id; so many of them are durable. The id becomes
-- the file's.
CREATE TABLE upload (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    begun_at INTEGER NOT NULL
);
CREATE INDEX upload_employee ON upload (employee);

-- Whether contents on the disk still belong to a file.
CREATE INDEX file_hash ON file (hash);
