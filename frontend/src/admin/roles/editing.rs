//! The rights of a role while they are changed: what is stored, what is wanted, and the buttons that save it.

use domain::{
    access::Rights,
    org::{BuiltinRole, Role, RoleDraft},
};
use leptos::prelude::*;

use super::super::{problems::Problems, write::Write};
use crate::{
    i18n::{t, ts},
    state::toast_ok,
    ui::{Banner, Button, ButtonKind, Tone},
};

/// Rights that are being changed.
#[derive(Clone, Copy)]
pub(super) struct Editing {
    role: Signal<Option<Role>>,
    stored: Memo<Rights>,
    /// What is wanted.
    pub(super) rights: RwSignal<Rights>,
    /// What the server said.
    pub(super) problems: Problems,
    save: Write<RoleDraft>,
}

impl Editing {
    /// Begins with what is stored.
    pub(super) fn new(role: Signal<Option<Role>>, on_saved: Callback<()>) -> Self {
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
        let problems = Problems::new();
        let save = Write::new(api::org::save_role, move |_, answer| match answer {
            Ok(()) => {
                problems.clear();
                toast_ok(untrack(|| t("state-saved")));
                on_saved.run(());
            }
            Err(problem) => problems.set(problem),
        });
        Self { role, stored, rights, problems, save }
    }

    /// Whether nobody can change them: the super admin's.
    pub(super) fn fixed(self) -> Signal<bool> {
        Signal::derive(move || {
            self.role.with(|role| role.as_ref().is_none_or(|role| role.builtin == Some(BuiltinRole::SuperAdmin)))
        })
    }

    /// What stands over them: that they are fixed, what is wrong.
    pub(super) fn head(self) -> impl IntoView {
        view! {
            {move || self.fixed().get().then(|| view! { <Banner text=ts("role-fixed") tone=Tone::Info /> })}
            {move || self.problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
        }
    }

    /// The buttons, as long as there is something to save.
    pub(super) fn foot(self) -> impl IntoView {
        let changed = Memo::new(move |_| self.rights.with(|rights| self.stored.with(|stored| rights != stored)));
        let submit = move |_| {
            if let Some(Role { id, group, name, .. }) = self.role.get_untracked() {
                self.save.run(RoleDraft { id, group, name, rights: self.rights.get_untracked() });
            }
        };
        let discard = move |_| {
            self.problems.clear();
            self.rights.set(self.stored.get_untracked());
        };
        move || {
            changed.get().then(|| {
                view! {
                    <div class="form__actions">
                        <Button text=ts("unsaved-discard") on_click=discard />
                        <Button text=ts("action-save") kind=ButtonKind::Primary loading=self.save.busy() on_click=submit />
                    </div>
                }
            })
        }
    }
}
