-- Recycle bin and undo (row PLUS-04), shared views (row L-03).

-- Which records are in the recycle bin, since when, and who deleted them. `deleted_at` of the record stays what decides
-- whether it is deleted; the two are written together.
CREATE TABLE deleted_record (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    at INTEGER NOT NULL,
    -- NULL: Weft itself.
    actor BLOB,
    PRIMARY KEY (module, record)
) WITHOUT ROWID;
CREATE INDEX deleted_record_at ON deleted_record (module, at);

INSERT INTO deleted_record (module, record, at, actor)
SELECT d.module, d.id, d.deleted_at, (
    SELECT f.actor FROM feed AS f
    WHERE f.module = d.module AND f.record = d.id AND f.kind = 'deleted' ORDER BY f.seq DESC LIMIT 1
)
FROM (
    SELECT 'lead' AS module, id, deleted_at FROM lead WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'customer', id, deleted_at FROM customer WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'contact', id, deleted_at FROM contact WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'opportunity', id, deleted_at FROM opportunity WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'contract', id, deleted_at FROM contract WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'payment', id, deleted_at FROM payment WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'payment_plan', id, deleted_at FROM payment_plan WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'tax_invoice', id, deleted_at FROM tax_invoice WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'visit', id, deleted_at FROM visit WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'product', id, deleted_at FROM product WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'campaign', id, deleted_at FROM campaign WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'customer_address', id, deleted_at FROM customer_address WHERE deleted_at IS NOT NULL
    UNION ALL SELECT 'expense', id, deleted_at FROM expense WHERE deleted_at IS NOT NULL
) AS d;

-- The first entry of the transaction that an entry belongs to; NULL for the first itself. What was changed together is
-- taken back together.
ALTER TABLE feed ADD COLUMN batch INTEGER;
CREATE INDEX feed_batch ON feed (batch) WHERE batch IS NOT NULL;

-- For whom a saved view is, besides its author.
ALTER TABLE saved_view ADD COLUMN everybody INTEGER NOT NULL DEFAULT 0;
CREATE TABLE view_share (
    view BLOB NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
    -- 'department' (and what lies below it) or 'person'.
    kind TEXT NOT NULL,
    target BLOB NOT NULL,
    PRIMARY KEY (view, kind, target)
) WITHOUT ROWID;
CREATE INDEX view_share_target ON view_share (kind, target);
CREATE INDEX saved_view_everybody ON saved_view (module) WHERE everybody = 1;

-- The built-in roles that have every action of the modules get the two new ones: to remove for good, to share views.
-- What the super admin may do is written in the program.
UPDATE role SET rights = json_set(rights, '$.modules', (
    SELECT json_group_object(m.key, json_insert(m.value, '$.actions[#]', 'purge', '$.actions[#]', 'share'))
    FROM json_each(role.rights, '$.modules') AS m
))
WHERE builtin IN ('crm_admin', 'sales_manager');
