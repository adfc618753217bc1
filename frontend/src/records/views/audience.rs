//! For whom a view is (row L-03): its author alone, everybody, or some departments and people.

use domain::{Action, ModuleKey, list::Audience};
use leptos::prelude::*;

use crate::{
    fields::pickers::{IdPicker, PeoplePicker, Source},
    i18n::{attr, t, ts},
    state::session,
    ui::{Choice, Field, RadioGroup},
};

const PRIVATE: &str = "views-private";
const EVERYBODY: &str = "views-everybody";
const SOME: &str = "views-some";

/// The choice; only for those who may share, or to take back what is shared.
#[component]
pub(super) fn AudienceEditor(
    module: ModuleKey,
    audience: RwSignal<Audience>,
    /// Whether departments and people are named.
    some: RwSignal<bool>,
    /// Whether nobody was named although somebody was meant.
    nobody: RwSignal<bool>,
) -> impl IntoView {
    let offered =
        Memo::new(move |_| session().may(module, Action::Share) || audience.with(|audience| !audience.is_private()));
    let value = Signal::derive(move || {
        let everybody = audience.with(|audience| audience.everybody);
        match (some.get(), everybody) {
            (true, _) => SOME,
            (false, true) => EVERYBODY,
            (false, false) => PRIVATE,
        }
        .to_owned()
    });
    let options = Signal::derive(|| [PRIVATE, EVERYBODY, SOME].map(|key| Choice::new(key, t(key))).to_vec());
    let choose = move |key: String| {
        nobody.set(false);
        some.set(key == SOME);
        audience.set(Audience { everybody: key == EVERYBODY, ..Audience::default() });
    };
    let named = move || {
        some.get().then(|| {
            let departments = move |ids| audience.update(|audience| audience.departments = ids);
            let people = move |ids| audience.update(|audience| audience.people = ids);
            let error = MaybeProp::derive(move || nobody.get().then(|| t("views-nobody")));
            view! {
                <Field label=ts("views-departments") help=MaybeProp::derive(|| Some(attr("views-departments", "hint"))) error=error>
                    <IdPicker
                        source=Source::Departments
                        multiple=true
                        value=Signal::derive(move || audience.with(|audience| audience.departments.clone()))
                        on_change=departments
                    />
                </Field>
                <Field label=ts("views-people")>
                    <PeoplePicker
                        value=Signal::derive(move || audience.with(|audience| audience.people.clone()))
                        on_change=people
                    />
                </Field>
            }
        })
    };
    move || {
        offered.get().then(|| {
            view! {
                <Field
                    label=ts("views-audience")
                    help=MaybeProp::derive(|| Some(t("views-audience-hint")))
                    group=true
                >
                    <RadioGroup value=value options=options inline=true on_change=choose />
                </Field>
                {named}
            }
        })
    }
}
