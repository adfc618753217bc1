-- Tasks (rows D-06, NAV-03), quick phrases (D-04), the company's own help texts and what people say about them (NAV-06).

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

CREATE INDEX task_responsible ON task (responsible, state, due_on) WHERE deleted_at IS NULL;

CREATE INDEX task_created_by ON task (created_by, state, due_on) WHERE deleted_at IS NULL;

-- Participants; whoever has a sub-task stands in `task_step`.
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

CREATE INDEX task_step_task ON task_step (task, position);

CREATE INDEX task_step_person ON task_step (person) WHERE person IS NOT NULL;

-- The records that a task is about.
CREATE TABLE task_link (
    task BLOB NOT NULL REFERENCES task (id),
    module TEXT NOT NULL,
    record BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (task, module, record)
) WITHOUT ROWID;

CREATE INDEX task_link_record ON task_link (module, record);

-- Shared by the company; whoever made one may change it.
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

CREATE TABLE phrase (
    id BLOB PRIMARY KEY NOT NULL,
    employee BLOB NOT NULL REFERENCES employee (id),
    text TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE INDEX phrase_employee ON phrase (employee, position);

-- What the company wrote in place of a topic of the guide; without a row the standard text holds.
CREATE TABLE guide (
    topic TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    edited_by BLOB REFERENCES employee (id),
    edited_at INTEGER NOT NULL,
    PRIMARY KEY (topic, lang)
) WITHOUT ROWID;

CREATE TABLE feedback (
    id BLOB PRIMARY KEY NOT NULL,
    author BLOB NOT NULL REFERENCES employee (id),
    at INTEGER NOT NULL,
    -- Where in the app it was written: a path.
    page TEXT NOT NULL,
    text TEXT NOT NULL
);
