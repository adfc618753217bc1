-- Fields that companies make themselves (row ADM-09). Each is a real column `c_<number>` of its module's table, added in the
-- transaction that adds its row here; numbers are never given again. A removed field keeps its column and its data.
CREATE TABLE custom_field (
    module TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- The definition as JSON.
    def TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB,
    removed_at INTEGER,
    removed_by BLOB,
    PRIMARY KEY (module, number)
) WITHOUT ROWID;

-- How a company arranged the form of a module: groups and the order of fields, as JSON.
CREATE TABLE form_layout (
    module TEXT PRIMARY KEY NOT NULL,
    layout TEXT NOT NULL
) WITHOUT ROWID;
