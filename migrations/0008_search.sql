-- The search index (docs/decisions/0010-search.md), and where merged records went.

-- One row for each text of a record that can be looked for, in its normal form (`domain::search::indexed`).
CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY NOT NULL,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX search_entry_record ON search_entry (record, module);

-- The grams that lead to the rows above, under the same numbers; each begins with the letter of its module. Only this table
-- is SQLite's own: elsewhere an inverted index over an array of the same grams takes its place.
CREATE VIRTUAL TABLE search_gram USING fts5 (
    grams,
    content = '',
    contentless_delete = 1,
    detail = 'none',
    tokenize = "ascii tokenchars '^'"
);

-- How far the index of a module is built, and by which version of the normal form; `upto` is NULL when it is complete.
CREATE TABLE search_build (
    module TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    upto BLOB
);

-- Records that were merged into another one: who asks for them is led there, and their history is its history.
CREATE TABLE merged (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    kept BLOB NOT NULL,
    PRIMARY KEY (module, record)
) WITHOUT ROWID;
CREATE INDEX merged_kept ON merged (module, kept);
