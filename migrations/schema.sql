-- The present shape of the database, as the migrations make it. Generated; compared by a test.

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

CREATE INDEX campaign_newest ON campaign (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX campaign_owner ON campaign (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

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

CREATE INDEX contact_by_customer ON contact (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX contact_newest ON contact (created_at DESC, id DESC, owner, customer, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX contact_next_contact ON contact (next_contact_at) WHERE deleted_at IS NULL;

CREATE INDEX contact_owner ON contact (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

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

CREATE INDEX contract_by_customer ON contract (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX contract_by_opportunity ON contract (opportunity) WHERE deleted_at IS NULL;

CREATE INDEX contract_by_signed_by_contact ON contract (signed_by_contact) WHERE deleted_at IS NULL;

CREATE INDEX contract_newest ON contract (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX contract_next_contact ON contract (next_contact_at) WHERE deleted_at IS NULL;

CREATE INDEX contract_owner ON contract (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_contract_number ON contract (lower(number)) WHERE deleted_at IS NULL;

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

CREATE INDEX customer_by_campaign ON customer (campaign) WHERE deleted_at IS NULL;

CREATE INDEX customer_by_parent ON customer (parent) WHERE deleted_at IS NULL;

CREATE INDEX customer_by_primary_contact ON customer (primary_contact) WHERE deleted_at IS NULL;

CREATE INDEX customer_newest ON customer (created_at DESC, id DESC, owner, level, industry, deal_status, source, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX customer_next_contact ON customer (next_contact_at, id, owner, level, industry, deal_status, source, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX customer_owner ON customer (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_customer_name ON customer (lower(name)) WHERE deleted_at IS NULL;

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

CREATE INDEX customer_address_by_customer ON customer_address (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX customer_address_newest ON customer_address (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX customer_address_owner ON customer_address (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE deleted_record (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    at INTEGER NOT NULL,
    -- NULL: Weft itself.
    actor BLOB,
    PRIMARY KEY (module, record)
) WITHOUT ROWID;

CREATE INDEX deleted_record_at ON deleted_record (module, at);

CREATE TABLE department (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent BLOB REFERENCES department (id),
    head BLOB,
    created_at INTEGER NOT NULL
);

CREATE INDEX department_parent ON department (parent);

CREATE TABLE department_closure (
    ancestor BLOB NOT NULL,
    descendant BLOB NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (ancestor, descendant)
) WITHOUT ROWID;

CREATE INDEX department_closure_descendant ON department_closure (descendant, ancestor);

CREATE TABLE employee (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    mobile TEXT,
    email TEXT,
    -- Mobile and e-mail as they are compared at sign-in.
    mobile_login TEXT,
    email_login TEXT,
    sex TEXT,
    department BLOB REFERENCES department (id),
    position TEXT,
    manager BLOB REFERENCES employee (id),
    state TEXT NOT NULL,
    lang TEXT NOT NULL,
    picture BLOB,
    -- Argon2id in PHC format; NULL: cannot sign in.
    password TEXT,
    must_change_password INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_sign_in_at INTEGER
);

CREATE INDEX employee_department ON employee (department);

CREATE UNIQUE INDEX employee_email_login ON employee (email_login) WHERE email_login IS NOT NULL;

CREATE INDEX employee_manager ON employee (manager);

CREATE UNIQUE INDEX employee_mobile_login ON employee (mobile_login) WHERE mobile_login IS NOT NULL;

CREATE TABLE employee_role (
    employee BLOB NOT NULL REFERENCES employee (id),
    role BLOB NOT NULL REFERENCES role (id),
    PRIMARY KEY (employee, role)
) WITHOUT ROWID;

CREATE INDEX employee_role_role ON employee_role (role);

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

CREATE INDEX expense_by_customer ON expense (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX expense_newest ON expense (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX expense_owner ON expense (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE TRIGGER feed_is_not_changed BEFORE UPDATE ON feed
BEGIN
    SELECT RAISE (ABORT, 'the feed is append-only');
END;

CREATE TRIGGER feed_is_not_deleted BEFORE DELETE ON feed
BEGIN
    SELECT RAISE (ABORT, 'the feed is append-only');
END;

CREATE TABLE feed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor BLOB,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    changes TEXT NOT NULL
, batch INTEGER);

CREATE INDEX feed_actor ON feed (actor, at, seq);

CREATE INDEX feed_at ON feed (at, seq);

CREATE INDEX feed_batch ON feed (batch) WHERE batch IS NOT NULL;

CREATE INDEX feed_kind ON feed (kind, at, seq);

CREATE INDEX feed_module ON feed (module, at, seq);

CREATE INDEX feed_record ON feed (module, record, seq);

CREATE TABLE feedback (
    id BLOB PRIMARY KEY NOT NULL,
    author BLOB NOT NULL REFERENCES employee (id),
    at INTEGER NOT NULL,
    -- Where in the app it was written: a path.
    page TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE field_setting (
    module TEXT NOT NULL,
    field TEXT NOT NULL,
    setting TEXT NOT NULL,
    PRIMARY KEY (module, field)
) WITHOUT ROWID;

CREATE TABLE file (
    id BLOB PRIMARY KEY NOT NULL,
    hash BLOB NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    uploaded_by BLOB NOT NULL REFERENCES employee (id),
    uploaded_at INTEGER NOT NULL
);

CREATE INDEX file_hash ON file (hash);

CREATE TABLE file_use (
    file BLOB NOT NULL REFERENCES file (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (file, module, record, part)
) WITHOUT ROWID;

CREATE INDEX file_use_record ON file_use (module, record, part);

CREATE TABLE follow_up (
    id BLOB PRIMARY KEY NOT NULL,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    author BLOB NOT NULL REFERENCES employee (id),
    at INTEGER NOT NULL,
    method TEXT NOT NULL,
    text TEXT NOT NULL,
    next_contact_at INTEGER,
    contact BLOB,
    edited_at INTEGER,
    deleted_at INTEGER
);

CREATE INDEX follow_up_record ON follow_up (module, record, at);

CREATE TABLE follow_up_method (
    key TEXT PRIMARY KEY NOT NULL,
    label TEXT,
    enabled INTEGER NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE form_layout (
    module TEXT PRIMARY KEY NOT NULL,
    layout TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE guide (
    topic TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    edited_by BLOB REFERENCES employee (id),
    edited_at INTEGER NOT NULL,
    PRIMARY KEY (topic, lang)
) WITHOUT ROWID;

CREATE TABLE import_change (
    run BLOB NOT NULL REFERENCES import_run (id),
    seq INTEGER NOT NULL,
    PRIMARY KEY (run, seq)
) WITHOUT ROWID;

CREATE TABLE import_run (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    employee BLOB,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL,
    result TEXT NOT NULL
, cancelled_at INTEGER, undone_by BLOB, undone_at INTEGER, undo TEXT);

CREATE INDEX import_run_kind ON import_run (kind, at);

CREATE TABLE job (
    name TEXT PRIMARY KEY NOT NULL,
    done_on TEXT,
    failed_on TEXT
);

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

CREATE INDEX lead_by_campaign ON lead (campaign) WHERE deleted_at IS NULL;

CREATE INDEX lead_newest ON lead (created_at DESC, id DESC, owner, level, industry, source, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX lead_next_contact ON lead (next_contact_at, id, owner, level, industry, source, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX lead_owner ON lead (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE line (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    position INTEGER NOT NULL,
    product BLOB NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    PRIMARY KEY (module, record, position)
) WITHOUT ROWID;

CREATE INDEX line_product ON line (product);

CREATE TABLE manager_closure (
    manager BLOB NOT NULL,
    employee BLOB NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (manager, employee)
) WITHOUT ROWID;

CREATE INDEX manager_closure_employee ON manager_closure (employee, manager);

CREATE TABLE merged (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    kept BLOB NOT NULL,
    PRIMARY KEY (module, record)
) WITHOUT ROWID;

CREATE INDEX merged_kept ON merged (module, kept);

CREATE TABLE notice (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor BLOB,
    module TEXT,
    record BLOB,
    args TEXT NOT NULL,
    read_at INTEGER
);

CREATE INDEX notice_employee ON notice (employee, id);

CREATE INDEX notice_unread ON notice (employee) WHERE read_at IS NULL;

CREATE TABLE number_counter (
    module TEXT NOT NULL,
    period TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (module, period)
) WITHOUT ROWID;

CREATE TABLE number_rule (
    module TEXT PRIMARY KEY NOT NULL,
    parts TEXT NOT NULL
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

CREATE INDEX opportunity_by_campaign ON opportunity (campaign) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_by_contact ON opportunity (contact) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_by_customer ON opportunity (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_newest ON opportunity (created_at DESC, id DESC, owner, customer, stage, source, amount, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_next_contact ON opportunity (next_contact_at, id, owner, customer, stage, source, amount, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_owner ON opportunity (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX opportunity_stage ON opportunity (stage, created_at DESC) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_opportunity_reference ON opportunity (lower(reference)) WHERE deleted_at IS NULL;

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

CREATE INDEX payment_by_contract ON payment (contract) WHERE deleted_at IS NULL;

CREATE INDEX payment_by_customer ON payment (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX payment_by_plan ON payment (plan) WHERE deleted_at IS NULL;

CREATE INDEX payment_newest ON payment (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX payment_owner ON payment (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_payment_number ON payment (lower(number)) WHERE deleted_at IS NULL;

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

CREATE INDEX payment_plan_by_contract ON payment_plan (contract) WHERE deleted_at IS NULL;

CREATE INDEX payment_plan_by_customer ON payment_plan (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX payment_plan_newest ON payment_plan (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX payment_plan_owner ON payment_plan (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE TABLE phrase (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    text TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE INDEX phrase_employee ON phrase (employee, position);

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

CREATE INDEX product_by_category ON product (category) WHERE deleted_at IS NULL;

CREATE INDEX product_newest ON product (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX product_owner ON product (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_product_code ON product (lower(code)) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_product_name ON product (lower(name)) WHERE deleted_at IS NULL;

CREATE TABLE product_category (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent BLOB REFERENCES product_category (id),
    created_at INTEGER NOT NULL
);

CREATE TABLE role (
    id BLOB PRIMARY KEY NOT NULL,
    role_group TEXT NOT NULL,
    builtin TEXT UNIQUE,
    name TEXT NOT NULL,
    rights TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE saved_view (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    module TEXT NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    created_at INTEGER NOT NULL
, everybody INTEGER NOT NULL DEFAULT 0);

CREATE INDEX saved_view_employee ON saved_view (employee, module);

CREATE INDEX saved_view_everybody ON saved_view (module) WHERE everybody = 1;

CREATE TABLE search_build (
    module TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    upto BLOB
);

CREATE TABLE search_entry (
    indexed INTEGER NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (indexed, field)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_gram USING fts5 (
    grams,
    content = '',
    contentless_delete = 1,
    detail = 'none',
    tokenize = "ascii tokenchars '^'"
);

CREATE TABLE 'search_gram_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_gram_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_gram_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_gram_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_record (
    id INTEGER PRIMARY KEY NOT NULL,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    owner BLOB
);

CREATE INDEX search_record_owner ON search_record (owner, module);

CREATE UNIQUE INDEX search_record_record ON search_record (record, module);

CREATE TABLE session (
    id BLOB PRIMARY KEY NOT NULL,
    token BLOB NOT NULL UNIQUE,
    employee BLOB NOT NULL REFERENCES employee (id),
    agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
);

CREATE INDEX session_employee ON session (employee);

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

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

CREATE INDEX sign_in_at ON sign_in (at, seq);

CREATE INDEX sign_in_employee ON sign_in (employee, at, seq);

CREATE INDEX sign_in_result ON sign_in (result, at, seq);

CREATE TABLE sign_in_attempt (
    id BLOB PRIMARY KEY NOT NULL,
    account BLOB NOT NULL,
    address BLOB NOT NULL,
    at INTEGER NOT NULL
);

CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account, at);

CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

CREATE TABLE star (
    employee BLOB NOT NULL REFERENCES employee (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (employee, module, record)
) WITHOUT ROWID;

CREATE TABLE task (
    id BLOB PRIMARY KEY NOT NULL,
    -- Grows when the task is changed as a whole; ticking a sub-task, the state and comments leave it as it is.
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    priority TEXT NOT NULL,
    responsible BLOB NOT NULL REFERENCES employee (id),
    due_on TEXT,
    created_by BLOB NOT NULL REFERENCES employee (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    done_at INTEGER,
    deleted_at INTEGER
);

CREATE INDEX task_created_by ON task (created_by, state, due_on) WHERE deleted_at IS NULL;

CREATE INDEX task_due ON task (due_on) WHERE state = 'open' AND deleted_at IS NULL;

CREATE INDEX task_responsible ON task (responsible, state, due_on) WHERE deleted_at IS NULL;

CREATE TABLE task_comment (
    id BLOB PRIMARY KEY NOT NULL,
    task BLOB NOT NULL REFERENCES task (id),
    author BLOB NOT NULL REFERENCES employee (id),
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER
);

CREATE INDEX task_comment_task ON task_comment (task, at);

CREATE TABLE task_label (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    hue TEXT NOT NULL,
    created_by BLOB NOT NULL REFERENCES employee (id)
);

CREATE UNIQUE INDEX task_label_name ON task_label (lower(name));

CREATE TABLE task_labelled (
    task BLOB NOT NULL REFERENCES task (id),
    label BLOB NOT NULL REFERENCES task_label (id),
    PRIMARY KEY (task, label)
) WITHOUT ROWID;

CREATE INDEX task_labelled_label ON task_labelled (label);

CREATE TABLE task_link (
    task BLOB NOT NULL REFERENCES task (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (task, module, record)
) WITHOUT ROWID;

CREATE INDEX task_link_record ON task_link (module, record);

CREATE TABLE task_person (
    task BLOB NOT NULL REFERENCES task (id),
    employee BLOB NOT NULL REFERENCES employee (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (task, employee)
) WITHOUT ROWID;

CREATE INDEX task_person_employee ON task_person (employee);

CREATE TABLE task_step (
    id BLOB PRIMARY KEY NOT NULL,
    task BLOB NOT NULL REFERENCES task (id),
    title TEXT NOT NULL,
    person BLOB REFERENCES employee (id),
    due_on TEXT,
    done_at INTEGER,
    position INTEGER NOT NULL
);

CREATE INDEX task_step_due ON task_step (due_on) WHERE done_at IS NULL;

CREATE INDEX task_step_person ON task_step (person) WHERE person IS NOT NULL;

CREATE INDEX task_step_task ON task_step (task, position);

CREATE TABLE task_told (
    subject BLOB NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    due_on TEXT NOT NULL,
    PRIMARY KEY (subject, employee, due_on)
) WITHOUT ROWID;

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

CREATE INDEX tax_invoice_by_contract ON tax_invoice (contract) WHERE deleted_at IS NULL;

CREATE INDEX tax_invoice_by_customer ON tax_invoice (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX tax_invoice_newest ON tax_invoice (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX tax_invoice_owner ON tax_invoice (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX unique_tax_invoice_number ON tax_invoice (lower(number)) WHERE deleted_at IS NULL;

CREATE TABLE team (
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    can_write INTEGER NOT NULL,
    until TEXT,
    added_by BLOB,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (module, record, employee)
) WITHOUT ROWID;

CREATE INDEX team_employee ON team (employee, module, record, until, can_write);

CREATE TABLE upload (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    begun_at INTEGER NOT NULL
);

CREATE INDEX upload_employee ON upload (employee);

CREATE TABLE user_setting (
    employee BLOB NOT NULL REFERENCES employee (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (employee, key)
) WITHOUT ROWID;

CREATE TABLE view_share (
    view BLOB NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
    -- 'department' (and what lies below it) or 'person'.
    kind TEXT NOT NULL,
    target BLOB NOT NULL,
    PRIMARY KEY (view, kind, target)
) WITHOUT ROWID;

CREATE INDEX view_share_target ON view_share (kind, target);

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

CREATE UNIQUE INDEX unique_visit_number ON visit (lower(number)) WHERE deleted_at IS NULL;

CREATE INDEX visit_by_contact ON visit (contact) WHERE deleted_at IS NULL;

CREATE INDEX visit_by_contract ON visit (contract) WHERE deleted_at IS NULL;

CREATE INDEX visit_by_customer ON visit (customer, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX visit_newest ON visit (created_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE INDEX visit_owner ON visit (owner, created_at DESC, id DESC, deleted_at) WHERE deleted_at IS NULL;
