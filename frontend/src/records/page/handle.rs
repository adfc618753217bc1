//! The handle to the record of a page.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    Draft, FieldDef, Id, ModuleDef, ModuleKey, Problem, Value, check,
    list::Selection,
    problem::ProblemKind,
    record::{RecordPage, RecordRights},
};
use leptos::prelude::*;

use crate::{
    fields::Labels,
    i18n::t,
    records::{
        form::{better, env},
        list::place::{list_url, opened_from},
    },
    state::{Query, submit, toast_change},
};

/// The record that a page shows. A copy is a handle to the same one.
#[derive(Clone, Copy)]
pub struct Page {
    pub module: ModuleKey,
    pub id: Id,
    def: StoredValue<Arc<ModuleDef>>,
    /// Everything that the server said about it last.
    pub data: RwSignal<RecordPage>,
    /// How what it mentions is called.
    pub labels: Memo<Labels>,
    pub rights: Memo<RecordRights>,
    pub title: Memo<String>,
    /// The list from which it was opened.
    pub from: Signal<Option<Selection>>,
    /// Whether the form is open.
    pub editing: RwSignal<bool>,
    found: Query<RecordPage>,
}

impl Page {
    pub(super) fn new(def: Arc<ModuleDef>, first: RecordPage, found: Query<RecordPage>) -> Self {
        let (module, id) = (def.key, first.record.id);
        let data = RwSignal::new(first);
        crate::ui::effect(move || {
            if let Some(Ok(new)) = found.get()
                && data.with_untracked(|old| *old != new)
            {
                data.set(new);
            }
        });
        let labels =
            Memo::new(move |_| data.with(|data| Labels::new(data.labels.clone()).with_files(data.files.clone())));
        Self {
            module,
            id,
            def: StoredValue::new(def),
            data,
            labels,
            rights: Memo::new(move |_| data.with(|data| data.rights)),
            title: Memo::new(move |_| data.with(|data| data.title.clone())),
            from: opened_from(),
            editing: RwSignal::new(false),
            found,
        }
    }

    /// The definition of its module.
    pub fn def(self) -> Arc<ModuleDef> {
        self.def.get_value()
    }

    /// A field of its module, unless the company hid it.
    pub fn field(self, key: &str) -> Option<Arc<FieldDef>> {
        self.def.with_value(|def| def.field(key).filter(|field| !field.hidden).cloned().map(Arc::new))
    }

    /// The value of a field.
    pub fn value(self, key: &str) -> Memo<Value> {
        let key = key.to_owned();
        Memo::new(move |_| self.data.with(|data| data.record.get(&key).clone()))
    }

    /// The customer to whom the record belongs, or who it is.
    pub fn customer(self) -> Signal<Option<Id>> {
        if self.module == ModuleKey::Customer {
            return Signal::stored(Some(self.id));
        }
        let value = self.value("customer");
        Signal::derive(move || value.get().as_ref_id())
    }

    /// Whether the viewer may change this field here.
    pub fn may_edit(self, field: &FieldDef) -> bool {
        self.rights.get().edit && !field.is_locked() && !field.fixed && field.kind != domain::FieldKind::Lines
    }

    /// The URL of one of its tabs; it keeps the list from which the record was opened.
    pub fn tab_url(self, tab: &str) -> String {
        super::tabs::url(self.module, self.id, tab, self.from.get().as_ref())
    }

    /// The list from which it was opened, else its module's.
    pub fn way_back(self) -> String {
        match self.from.get() {
            Some(from) if from.module == self.module && from.parent.is_none() => list_url(&from),
            _ => format!("/{}", self.module.path()),
        }
    }

    /// Asks the server for it again.
    pub fn refetch(self) {
        self.found.refetch();
    }

    /// Saves one field on top of the version that is shown. When somebody else changed it meanwhile, the page shows his
    /// value and the problem says so; saving again then overwrites it knowingly.
    pub async fn save(self, key: &str, value: Value) -> Result<(), Problem> {
        let (def, record) = (self.def(), self.data.with_untracked(|data| data.record.clone()));
        let draft = Draft {
            id: self.id,
            module: self.module,
            version: Some(record.version),
            values: BTreeMap::from([(key.to_owned(), value)]),
        };
        if let Err(mut problems) = check::record(&def, draft.clone(), Some(&record), &env()) {
            for problem in &mut problems {
                better(def.field(&problem.field), problem);
            }
            return Err(Problem::fields(problems));
        }
        let answer = submit(api::records::save(draft)).await;
        match &answer {
            Ok(saved) => {
                self.refetch();
                if let Some(change) = saved.change {
                    toast_change(untrack(|| t("state-saved")), [change]);
                }
            }
            Err(problem) if problem.kind == ProblemKind::Conflict => self.refetch(),
            Err(_) => {}
        }
        answer.map(|_| ())
    }
}
