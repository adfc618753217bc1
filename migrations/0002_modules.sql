-- The tables of the modules, one for each, with a real column for every field (docs/architecture.md, "The record engine").
-- They are what `store::columns::create_table` makes of the definitions; a test compares the two.

CREATE TABLE lead (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    source TEXT,
    industry TEXT,
    level TEXT,
    next_contact_at INTEGER,
    mobile TEXT,
    phone TEXT,
    email TEXT,
    address_street TEXT,
    address_postcode TEXT,
    address_city TEXT,
    address_region TEXT,
    address_country TEXT,
    campaign BLOB,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE customer (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    source TEXT,
    deal_status TEXT,
    level TEXT,
    industry TEXT,
    next_contact_at INTEGER,
    parent BLOB,
    mobile TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    primary_contact BLOB,
    address_street TEXT,
    address_postcode TEXT,
    address_city TEXT,
    address_region TEXT,
    address_country TEXT,
    place_latitude INTEGER,
    place_longitude INTEGER,
    employees INTEGER,
    annual_revenue INTEGER,
    founded INTEGER,
    campaign BLOB,
    remark TEXT,
    dealt_on TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE contact (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    customer BLOB,
    position TEXT,
    decision_maker INTEGER,
    sex TEXT,
    mobile TEXT,
    phone TEXT,
    email TEXT,
    address_street TEXT,
    address_postcode TEXT,
    address_city TEXT,
    address_region TEXT,
    address_country TEXT,
    birthday TEXT,
    next_contact_at INTEGER,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE opportunity (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    reference TEXT,
    customer BLOB,
    contact BLOB,
    amount INTEGER,
    stage TEXT,
    started_on TEXT,
    expected_on TEXT,
    closed_on TEXT,
    source TEXT,
    next_contact_at INTEGER,
    discount INTEGER,
    campaign BLOB,
    remark TEXT,
    probability INTEGER,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE contract (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    number TEXT,
    name TEXT,
    customer BLOB,
    opportunity BLOB,
    amount INTEGER,
    signed_on TEXT,
    starts_on TEXT,
    ends_on TEXT,
    signed_by_contact BLOB,
    signed_by_employee BLOB,
    next_contact_at INTEGER,
    discount INTEGER,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE payment (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    number TEXT,
    customer BLOB,
    contract BLOB,
    plan BLOB,
    paid_on TEXT,
    amount INTEGER,
    method TEXT,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE payment_plan (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    customer BLOB,
    contract BLOB,
    instalment INTEGER,
    due_on TEXT,
    amount INTEGER,
    method TEXT,
    remind_days INTEGER,
    remark TEXT,
    received INTEGER,
    open INTEGER,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE tax_invoice (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    number TEXT,
    customer BLOB,
    contract BLOB,
    contract_amount INTEGER,
    amount INTEGER,
    type TEXT,
    requested_on TEXT,
    title_type TEXT,
    title TEXT,
    tax_number TEXT,
    bank TEXT,
    bank_account TEXT,
    tax_address TEXT,
    tax_phone TEXT,
    recipient TEXT,
    recipient_phone TEXT,
    mailing_address_street TEXT,
    mailing_address_postcode TEXT,
    mailing_address_city TEXT,
    mailing_address_region TEXT,
    mailing_address_country TEXT,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE visit (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    number TEXT,
    visitor BLOB,
    customer BLOB,
    contract BLOB,
    contact BLOB,
    form TEXT,
    visited_on TEXT,
    satisfaction TEXT,
    feedback TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE product (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    category BLOB,
    unit TEXT,
    price INTEGER,
    code TEXT,
    on_shelf INTEGER,
    description TEXT,
    pictures TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE campaign (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    type TEXT,
    state TEXT,
    starts_on TEXT,
    ends_on TEXT,
    budget INTEGER,
    cost INTEGER,
    expected_revenue INTEGER,
    target TEXT,
    participants TEXT,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_follow_up_at INTEGER,
    deleted_at INTEGER
);
CREATE TABLE customer_address (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    customer BLOB,
    type TEXT,
    address_street TEXT,
    address_postcode TEXT,
    address_city TEXT,
    address_region TEXT,
    address_country TEXT,
    contact_name TEXT,
    phone TEXT,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE TABLE expense (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    name TEXT,
    customer BLOB,
    category TEXT,
    spent_on TEXT,
    amount INTEGER,
    pictures TEXT,
    remark TEXT,
    owner BLOB,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
);

-- Newest first is the default order of every list; owners and parents are what visibility and related lists ask for.
CREATE INDEX lead_newest ON lead (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX lead_owner ON lead (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX lead_next_contact ON lead (next_contact_at) WHERE deleted_at IS NULL;
CREATE INDEX lead_by_campaign ON lead (campaign) WHERE deleted_at IS NULL;
CREATE INDEX customer_newest ON customer (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX customer_owner ON customer (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX customer_next_contact ON customer (next_contact_at) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_parent ON customer (parent) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_primary_contact ON customer (primary_contact) WHERE deleted_at IS NULL;
CREATE INDEX customer_by_campaign ON customer (campaign) WHERE deleted_at IS NULL;
CREATE INDEX contact_newest ON contact (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX contact_owner ON contact (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX contact_by_customer ON contact (customer) WHERE deleted_at IS NULL;
CREATE INDEX contact_next_contact ON contact (next_contact_at) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_newest ON opportunity (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_owner ON opportunity (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_customer ON opportunity (customer) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_contact ON opportunity (contact) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_next_contact ON opportunity (next_contact_at) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_campaign ON opportunity (campaign) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_stage ON opportunity (stage, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX contract_newest ON contract (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX contract_owner ON contract (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX contract_by_customer ON contract (customer) WHERE deleted_at IS NULL;
CREATE INDEX contract_by_opportunity ON contract (opportunity) WHERE deleted_at IS NULL;
CREATE INDEX contract_by_signed_by_contact ON contract (signed_by_contact) WHERE deleted_at IS NULL;
CREATE INDEX contract_next_contact ON contract (next_contact_at) WHERE deleted_at IS NULL;
CREATE INDEX payment_newest ON payment (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX payment_owner ON payment (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX payment_by_customer ON payment (customer) WHERE deleted_at IS NULL;
CREATE INDEX payment_by_contract ON payment (contract) WHERE deleted_at IS NULL;
CREATE INDEX payment_by_plan ON payment (plan) WHERE deleted_at IS NULL;
CREATE INDEX payment_plan_newest ON payment_plan (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX payment_plan_owner ON payment_plan (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX payment_plan_by_customer ON payment_plan (customer) WHERE deleted_at IS NULL;
CREATE INDEX payment_plan_by_contract ON payment_plan (contract) WHERE deleted_at IS NULL;
CREATE INDEX tax_invoice_newest ON tax_invoice (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX tax_invoice_owner ON tax_invoice (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX tax_invoice_by_customer ON tax_invoice (customer) WHERE deleted_at IS NULL;
CREATE INDEX tax_invoice_by_contract ON tax_invoice (contract) WHERE deleted_at IS NULL;
CREATE INDEX visit_newest ON visit (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX visit_owner ON visit (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX visit_by_customer ON visit (customer) WHERE deleted_at IS NULL;
CREATE INDEX visit_by_contract ON visit (contract) WHERE deleted_at IS NULL;
CREATE INDEX visit_by_contact ON visit (contact) WHERE deleted_at IS NULL;
CREATE INDEX product_newest ON product (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX product_owner ON product (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX product_by_category ON product (category) WHERE deleted_at IS NULL;
CREATE INDEX campaign_newest ON campaign (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX campaign_owner ON campaign (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX customer_address_newest ON customer_address (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX customer_address_owner ON customer_address (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX customer_address_by_customer ON customer_address (customer) WHERE deleted_at IS NULL;
CREATE INDEX expense_newest ON expense (created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX expense_owner ON expense (owner, created_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX expense_by_customer ON expense (customer) WHERE deleted_at IS NULL;

-- Unique among the records that are not deleted; the names follow store::settings::unique_index.
CREATE UNIQUE INDEX unique_customer_name ON customer (lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_opportunity_reference ON opportunity (lower(reference)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_contract_number ON contract (lower(number)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_payment_number ON payment (lower(number)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_tax_invoice_number ON tax_invoice (lower(number)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_visit_number ON visit (lower(number)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_product_name ON product (lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX unique_product_code ON product (lower(code)) WHERE deleted_at IS NULL;
