-- The search index by records (docs/decisions/0010-search.md): the grams lead to a record instead of to one of its texts, so that
-- several words are found together wherever they stand in it. It is built anew at the next start.
DROP TABLE search_gram;
DROP TABLE search_entry;
DELETE FROM search_build;

-- The records that stand in the index, each under a number of its own.
CREATE TABLE search_record (
    id INTEGER PRIMARY KEY NOT NULL,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    owner BLOB
);
CREATE UNIQUE INDEX search_record_record ON search_record (record, module);
-- Whose they are, so that what somebody has is told apart before it is looked at.
CREATE INDEX search_record_owner ON search_record (owner, module);

-- The texts of each that can be looked for, in their normal form (`domain::search::indexed`), by field.
CREATE TABLE search_entry (
    indexed INTEGER NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (indexed, field)
) WITHOUT ROWID;

-- The grams of all texts of a record, under its number; each begins with the letter of its module. Only this table is SQLite's
-- own: elsewhere an inverted index over an array of the same grams takes its place.
CREATE VIRTUAL TABLE search_gram USING fts5 (
    grams,
    content = '',
    contentless_delete = 1,
    detail = 'none',
    tokenize = "ascii tokenchars '^'"
);
