//! What a role grants: actions and data scope per module, pages of the console. Changes are saved together.

use domain::{
    AdminRight,
    access::Rights,
    org::{BuiltinRole, Role, RoleDraft},
};
use leptos::prelude::*;

use super::{
    super::{problems::Problems, write::Write},
    matrix::Matrix,
};
use crate::{
    i18n::{attr, t, ts},
    state::toast_ok,
    ui::{Banner, Button, ButtonKind, Checkbox, SectionCard, Tone},
};

/// The form. The super admin's rights are shown, but nobody can take them away.
#[component]
pub(super) fn RightsForm(
    #[prop(into)] role: Signal<Option<Role>>,
    #[prop(into)] on_saved: Callback<()>,
) -> impl IntoView {
    let stored =
        Memo::new(move |_| role.with(|role| role.as_ref().map(|role| role.rights.clone()).unwrap_or_default()));
    let rights = RwSignal::new(stored.get_untracked());
    // What somebody else saved meanwhile is taken over as long as nothing was changed here.
    Effect::new(move |before: Option<Rights>| {
        let now = stored.get();
        if before.is_none_or(|before| rights.with_untracked(|rights| *rights == before)) {
            rights.set(now.clone());
        }
        now
    });
    let fixed = Signal::derive(move || {
        role.with(|role| role.as_ref().is_none_or(|role| role.builtin == Some(BuiltinRole::SuperAdmin)))
    });
    let problems = Problems::new();
    let save = Write::new(api::org::save_role, move |_, answer| match answer {
        Ok(()) => {
            problems.clear();
            toast_ok(untrack(|| t("state-saved")));
            on_saved.run(());
        }
        Err(problem) => problems.set(problem),
    });
    let changed = move || rights.with(|rights| stored.with(|stored| rights != stored));
    let submit = move |_| {
        if let Some(Role { id, group, name, .. }) = role.get_untracked() {
            save.run(RoleDraft { id, group, name, rights: rights.get_untracked() });
        }
    };
    view! {
        {move || fixed.get().then(|| view! { <Banner text=ts("role-fixed") tone=Tone::Info /> })}
        {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
        <Matrix rights=rights disabled=fixed />
        <SectionCard title=ts("right-admin")>
            <div class="check-grid">{AdminRight::ALL.map(|right| page(rights, fixed, right)).collect_view()}</div>
        </SectionCard>
        {move || {
            changed()
                .then(|| {
                    view! {
                        <div class="form__actions">
                            <Button text=ts("unsaved-discard") on_click=move |_| rights.set(stored.get_untracked()) />
                            <Button text=ts("action-save") kind=ButtonKind::Primary loading=save.busy() on_click=submit />
                        </div>
                    }
                })
        }}
    }
}

/// The right to use a page of the console.
fn page(rights: RwSignal<Rights>, disabled: Signal<bool>, right: AdminRight) -> impl IntoView {
    let key = format!("admin-right-{}", right.key());
    let label = Signal::derive({
        let key = key.clone();
        move || t(&key)
    });
    let on_change = move |on: bool| {
        rights.update(|rights| {
            if on {
                rights.admin.insert(right);
            } else {
                rights.admin.remove(&right);
            }
        });
    };
    view! {
        <Checkbox
            label=label
            help=Signal::derive(move || attr(&key, "hint"))
            checked=Signal::derive(move || rights.with(|rights| rights.admin.contains(&right)))
            on_change=on_change
            disabled=disabled
        />
    }
}
