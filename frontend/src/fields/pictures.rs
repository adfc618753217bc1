//! Pictures: thumbnails that open large, and the control that uploads them.

use domain::{FieldKind, Id, Value};
use leptos::prelude::*;

use super::{Labels, files, upload::Uploads};
use crate::{
    i18n::{t, ta, ts},
    ui::{FileDrop, Icon, IconButton},
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

/// Adds and removes the pictures, or files of any type, of a record.
pub(super) fn control(kind: FieldKind, value: Signal<Value>, on_change: Callback<Value>, labels: &Labels) -> AnyView {
    let any = kind == FieldKind::Files;
    let names = RwSignal::new(labels.clone());
    let ids = Memo::new(move |_| value.with(|value| value.ids().to_vec()));
    let set = move |ids: Vec<Id>| on_change.run(if ids.is_empty() { Value::Empty } else { Value::Refs(ids) });
    let uploads = Uploads::new(move |info| {
        let mut all = ids.get_untracked();
        all.push(info.id);
        names.update(|names| *names = names.with_files([info]));
        set(all);
    });
    let shown = move |id: Id| {
        let name = names.with_untracked(|names| files::name(id, names));
        let remove = ta("pictures-remove", texts::args().set("name", &name));
        view! {
            <li class=if any { "thumbs__file" } else { "thumbs__slot" }>
                {if any { names.with_untracked(|names| files::link(id, names)) } else { thumbnail(id, &name) }}
                <IconButton
                    icon=Icon::X
                    label=remove
                    class=if any { "" } else { "thumbs__remove" }
                    on_click=move |_| {
                        let mut all = ids.get_untracked();
                        all.retain(|other| *other != id);
                        set_timeout(move || set(all), std::time::Duration::ZERO);
                    }
                />
            </li>
        }
    };
    view! {
        <div class="pictures">
            <ul class=if any { "thumbs thumbs--files" } else { "thumbs" }>{move || ids.get().into_iter().map(shown).collect_view()}</ul>
            {uploads.view()}
            <FileDrop
                text=ts(if any { "field-files-add" } else { "pictures-add" })
                button=ts(if any { "field-files-choose" } else { "pictures-choose" })
                accept=Signal::derive(move || (!any).then(|| "image/*".to_owned()))
                multiple=true
                on_files=move |files| uploads.add(files)
            />
            <span class="u-hidden" aria-live="polite">{move || uploads.is_busy().then(|| t("state-working"))}</span>
        </div>
    }
    .into_any()
}
