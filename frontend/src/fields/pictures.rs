//! Pictures: thumbnails that open large, and the control that uploads them.

use domain::{Id, Value};
use leptos::prelude::*;

use super::{
    Labels,
    upload::{self, Upload},
};
use crate::{
    i18n::{problem_text, t, ta, ts},
    ui::{FileDrop, Icon, IconButton, PickedFile, ProgressBar},
};

/// Small pictures, each a link to the large one.
pub fn thumbnails(ids: &[Id], labels: &Labels) -> AnyView {
    let picture = |id: &Id| {
        let name = labels.file(*id).map(|file| file.name.clone()).unwrap_or_default();
        thumbnail(*id, &name)
    };
    view! { <span class="thumbs">{ids.iter().map(picture).collect_view()}</span> }.into_any()
}

/// One small picture.
pub fn thumbnail(id: Id, name: &str) -> AnyView {
    let label = ta("pictures-open", texts::args().set("name", name));
    let href = format!("/files/{id}");
    let source = href.clone();
    view! {
        <a class="thumbs__item" href=href target="_blank" rel="external" aria-label=label title=name.to_owned()>
            <img class="thumbs__picture" src=source alt="" loading="lazy" />
        </a>
    }
    .into_any()
}

/// Adds and removes the pictures of a record.
pub(super) fn control(value: Signal<Value>, on_change: Callback<Value>, labels: &Labels) -> AnyView {
    let names = RwSignal::new(labels.clone());
    let ids = Memo::new(move |_| value.with(|value| value.ids().to_vec()));
    let set = move |ids: Vec<Id>| on_change.run(if ids.is_empty() { Value::Empty } else { Value::Refs(ids) });
    let (running, problem) = (RwSignal::new(Vec::<Upload>::new()), RwSignal::new(None::<String>));
    let send = Action::new_local(move |files: &Vec<PickedFile>| {
        let files = files.clone();
        async move {
            for file in files {
                let progress = RwSignal::new(0.0);
                let name = file.name.clone();
                running.update(|all| all.push(Upload { name: name.clone(), progress }));
                let answer = upload::send(&file, progress).await;
                running.try_update(|all| all.retain(|upload| upload.progress != progress));
                match answer {
                    Ok(info) => {
                        // The form may be closed by now.
                        let Some(mut all) = ids.try_get_untracked() else { return };
                        all.push(info.id);
                        names.update(|names| *names = names.with_files([info]));
                        set(all);
                    }
                    Err(failed) => {
                        let text = untrack(|| problem_text(&failed));
                        let args = texts::args().set("label", &name).set("value", text);
                        problem.try_set(Some(untrack(|| ta("label-value", args))));
                    }
                }
            }
        }
    });
    let shown = move |id: Id| {
        let name = names.with_untracked(|names| names.file(id).map(|file| file.name.clone())).unwrap_or_default();
        let remove = ta("pictures-remove", texts::args().set("name", &name));
        view! {
            <li class="thumbs__slot">
                {thumbnail(id, &name)}
                <IconButton
                    icon=Icon::X
                    label=remove
                    class="thumbs__remove"
                    on_click=move |_| {
                        let mut all = ids.get_untracked();
                        all.retain(|other| *other != id);
                        set_timeout(move || set(all), std::time::Duration::ZERO);
                    }
                />
            </li>
        }
    };
    let add = move |files: Vec<PickedFile>| {
        problem.set(None);
        send.dispatch_local(files);
    };
    let progress = |upload: Upload| view! { <ProgressBar label=upload.name value=Signal::derive(move || Some(upload.progress.get())) /> };
    view! {
        <div class="pictures">
            <ul class="thumbs">{move || ids.get().into_iter().map(shown).collect_view()}</ul>
            {move || running.get().into_iter().map(progress).collect_view()}
            <FileDrop
                text=ts("pictures-add")
                button=ts("pictures-choose")
                accept=Signal::derive(|| Some("image/*".to_owned()))
                multiple=true
                on_files=add
            />
            {move || {
                problem.get().map(|text| view! { <p class="field__error" role="alert">{Icon::Error}<span>{text}</span></p> })
            }}
            <span class="u-hidden" aria-live="polite">{move || (!running.with(Vec::is_empty)).then(|| t("state-working"))}</span>
        </div>
    }
    .into_any()
}
