-- The order of lists, with what records are mostly filtered and seen by: what does not belong on a page is passed by, and what
-- is counted or summed is, without a look at the records.
DROP INDEX lead_newest;
CREATE INDEX lead_newest ON lead (created_at DESC, id DESC, owner, level, industry, source, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX customer_newest;
CREATE INDEX customer_newest ON customer (created_at DESC, id DESC, owner, level, industry, deal_status, source, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX contact_newest;
CREATE INDEX contact_newest ON contact (created_at DESC, id DESC, owner, customer, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX opportunity_newest;
CREATE INDEX opportunity_newest ON opportunity (created_at DESC, id DESC, owner, customer, stage, source, amount, deleted_at) WHERE deleted_at IS NULL;
-- The same for those who go by the next contact.
DROP INDEX lead_next_contact;
CREATE INDEX lead_next_contact ON lead (next_contact_at, id, owner, level, industry, source, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX customer_next_contact;
CREATE INDEX customer_next_contact ON customer (next_contact_at, id, owner, level, industry, deal_status, source, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX opportunity_next_contact;
CREATE INDEX opportunity_next_contact ON opportunity (next_contact_at, id, owner, customer, stage, source, amount, deleted_at) WHERE deleted_at IS NULL;
