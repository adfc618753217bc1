-- The company, its people and their sessions; settings; feed, notifications, files, imports.
-- Ids are 16 bytes (UUID version 7), instants integer milliseconds since 1970 (UTC), dates ISO texts, amounts integers
-- of ten-thousandths. Texts that are looked up without regard to case are compared by lower().

-- Settings of the whole company: one row per key, JSON in value.
CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE department (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent BLOB REFERENCES department (id),
    head BLOB,
    created_at INTEGER NOT NULL
);
CREATE INDEX department_parent ON department (parent);

-- Every department with each one below it, itself at depth 0.
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
CREATE UNIQUE INDEX employee_mobile_login ON employee (mobile_login) WHERE mobile_login IS NOT NULL;
CREATE UNIQUE INDEX employee_email_login ON employee (email_login) WHERE email_login IS NOT NULL;
CREATE INDEX employee_department ON employee (department);
CREATE INDEX employee_manager ON employee (manager);

-- Every manager with each employee below him, at any depth from 1.
CREATE TABLE manager_closure (
    manager BLOB NOT NULL,
    employee BLOB NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (manager, employee)
) WITHOUT ROWID;
CREATE INDEX manager_closure_employee ON manager_closure (employee, manager);

CREATE TABLE role (
    id BLOB PRIMARY KEY NOT NULL,
    role_group TEXT NOT NULL,
    builtin TEXT UNIQUE,
    name TEXT NOT NULL,
    rights TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE employee_role (
    employee BLOB NOT NULL REFERENCES employee (id),
    role BLOB NOT NULL REFERENCES role (id),
    PRIMARY KEY (employee, role)
) WITHOUT ROWID;
CREATE INDEX employee_role_role ON employee_role (role);

-- The token itself is never stored, only its SHA-256.
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

-- Sign-ins that failed or are under way, for the rate limit. Account (the login name that was typed) and address are
-- SHA-256: what somebody typed into the wrong field is nobody's business.
CREATE TABLE sign_in_attempt (
    id BLOB PRIMARY KEY NOT NULL,
    account BLOB NOT NULL,
    address BLOB NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);
CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

-- A person's own settings: one row per key, JSON in value.
CREATE TABLE user_setting (
    employee BLOB NOT NULL REFERENCES employee (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (employee, key)
) WITHOUT ROWID;

CREATE TABLE saved_view (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    module TEXT NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX saved_view_employee ON saved_view (employee, module);

-- What the company changed at standard fields.
CREATE TABLE field_setting (
    module TEXT NOT NULL,
    field TEXT NOT NULL,
    setting TEXT NOT NULL,
    PRIMARY KEY (module, field)
) WITHOUT ROWID;

CREATE TABLE number_rule (
    module TEXT PRIMARY KEY NOT NULL,
    parts TEXT NOT NULL
);

CREATE TABLE number_counter (
    module TEXT NOT NULL,
    period TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (module, period)
) WITHOUT ROWID;

CREATE TABLE follow_up_method (
    key TEXT PRIMARY KEY NOT NULL,
    label TEXT,
    enabled INTEGER NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE product_category (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent BLOB REFERENCES product_category (id),
    created_at INTEGER NOT NULL
);

-- Every change, for ever: the operation log, and what the live channel follows.
CREATE TABLE feed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor BLOB,
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    kind TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX feed_record ON feed (module, record, seq);

CREATE TRIGGER feed_is_not_changed BEFORE UPDATE ON feed
BEGIN
    SELECT RAISE (ABORT, 'the feed is append-only');
END;
CREATE TRIGGER feed_is_not_deleted BEFORE DELETE ON feed
BEGIN
    SELECT RAISE (ABORT, 'the feed is append-only');
END;

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

-- Team rights on single records.
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
CREATE INDEX team_employee ON team (employee, module, record);

CREATE TABLE star (
    employee BLOB NOT NULL REFERENCES employee (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (employee, module, record)
) WITHOUT ROWID;

-- Line items of records.
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

-- Files lie outside the database under the SHA-256 of their contents.
CREATE TABLE file (
    id BLOB PRIMARY KEY NOT NULL,
    hash BLOB NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    uploaded_by BLOB NOT NULL REFERENCES employee (id),
    uploaded_at INTEGER NOT NULL
);

-- Where a file is used: whoever sees that place may read it. `part` is a field's key, or the follow-up's id.
-- An employee's picture has module 'employee' and may be seen by everybody who is signed in.
CREATE TABLE file_use (
    file BLOB NOT NULL REFERENCES file (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (file, module, record, part)
) WITHOUT ROWID;
CREATE INDEX file_use_record ON file_use (module, record, part);

CREATE TABLE import_run (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    employee BLOB,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL,
    result TEXT NOT NULL
);
CREATE INDEX import_run_kind ON import_run (kind, at);
