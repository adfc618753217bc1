//! Editing a record of the list without leaving it: the key `e` on a row.

use domain::{Id, record::RecordPage};
use leptos::prelude::*;

use super::state::List;
use crate::{
    fields::Labels,
    i18n::t,
    records::form::RecordForm,
    state::{perform, submit, toast_ok, toast_problem},
};

/// The form of the record that is being edited.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    list: List,
    record: RwSignal<Option<RecordPage>>,
}

impl Editing {
    pub(super) fn of(list: List) -> Self {
        Self { list, record: RwSignal::new(None) }
    }

    /// Fetches a record as it is now and opens its form, if the viewer may change it.
    pub(super) fn open(self, id: Id) {
        perform(async move {
            match submit(api::records::get(self.list.module, id)).await {
                Ok(page) if page.rights.edit => {
                    self.record.try_set(Some(page));
                }
                Ok(_) => toast_ok(untrack(|| t("list-edit-denied"))),
                Err(problem) => toast_problem(&problem),
            }
        });
    }

    /// The form.
    pub(super) fn view(self) -> impl IntoView {
        let close = move || {
            self.record.try_set(None);
        };
        move || {
            self.record.get().map(|page| {
                let labels = Labels::new(page.labels).with_files(page.files);
                let saved = move |_| {
                    close();
                    self.list.refresh();
                };
                view! {
                    <RecordForm
                        module=self.list.module
                        record=Some(page.record)
                        labels=labels
                        on_saved=saved
                        on_close=move |()| close()
                    />
                }
            })
        }
    }
}
