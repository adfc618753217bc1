//! Who one is. Only the picture is one's own to change; the rest belongs to the administrators.

use std::{future::Future, pin::Pin};

use domain::{Id, Problem};
use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    shell::picture_of,
    state::{new_id, perform, session, submit, toast_ok, toast_problem, upload},
    ui::{
        Avatar, AvatarSize, Button, ButtonKind, DescriptionList, Detail, FileDrop, Icon, PickedFile, SectionCard, Size,
    },
};

/// Picture and data.
#[component]
pub(super) fn OwnData() -> impl IntoView {
    let me = Memo::new(|_| session().me());
    let or_none = |text: Option<String>| text.filter(|text| !text.is_empty()).unwrap_or_else(|| t("state-none"));
    view! {
        <SectionCard title=ts("profile-picture")>
            <OwnPicture />
        </SectionCard>
        <SectionCard title=ts("profile-title") text=MaybeProp::derive(|| Some(t("profile-managed")))>
            <DescriptionList>
                <Detail label=ts("profile-name")>{move || me.get().name}</Detail>
                <Detail label=ts("sign-in-login")>{move || me.get().login}</Detail>
                <Detail label=ts("profile-department")>{move || or_none(me.get().department)}</Detail>
                <Detail label=ts("profile-position")>{move || or_none(Some(me.get().position))}</Detail>
            </DescriptionList>
        </SectionCard>
    }
}

#[component]
fn OwnPicture() -> impl IntoView {
    let me = Memo::new(|_| session().me());
    let busy = RwSignal::new(false);
    let save = move |picture: Option<Id>| async move {
        submit(api::sessions::save_picture(picture)).await?;
        session().load().await?;
        toast_ok(untrack(|| t("profile-saved")));
        Ok(())
    };
    let run = move |work: Pin<Box<dyn Future<Output = Result<(), Problem>>>>| {
        busy.set(true);
        perform(async move {
            if let Err(problem) = work.await {
                toast_problem(&problem);
            }
            busy.try_set(false);
        });
    };
    let take = move |files: Vec<PickedFile>| {
        if let Some(file) = files.into_iter().next() {
            run(Box::pin(async move {
                let wanted = move || busy.try_get_untracked().is_some();
                match upload(new_id(), &file, |_| (), wanted).await? {
                    Some(picture) => save(Some(picture.id)).await,
                    None => Ok(()),
                }
            }));
        }
    };
    let remove = move || {
        view! {
            <Button
                text=ts("profile-picture-remove")
                kind=ButtonKind::Quiet
                size=Size::Small
                icon=Icon::Trash
                disabled=busy
                on_click=move |_| run(Box::pin(save(None)))
            />
        }
    };
    view! {
        <div class="profile__picture">
            <Avatar
                name=Signal::derive(move || me.get().name)
                picture=MaybeProp::derive(move || me.get().picture.map(picture_of))
                size=AvatarSize::Huge
            />
            <FileDrop
                text=ts("shell-picture-drop")
                button=ts("profile-picture-change")
                help=MaybeProp::derive(|| Some(t("shell-picture-help")))
                accept="image/png,image/jpeg,image/webp,image/gif"
                busy=busy
                on_files=take
            />
            {move || me.get().picture.is_some().then(remove)}
        </div>
    }
}
