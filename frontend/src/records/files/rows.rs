//! The table of files.

use domain::{
    activity::FileInfo,
    files::{FileOrigin, RecordFile},
};
use leptos::prelude::*;

use super::Files;
use crate::{
    fields::person_view,
    format,
    i18n::{field_label, t, ta, ts},
    ui::{ActsCell, Cell, HeadCell, Icon, Menu, MenuEntry, MenuItem, Opener, Row, Table},
};

/// All files, newest first.
pub(super) fn table(files: Files) -> AnyView {
    // A row is made anew when something in it changes, and stays while others come and go.
    let key = |file: &RecordFile| (file.file.id, file.file.name.clone(), format!("{:?}", file.origin));
    view! {
        <Table label=ts("record-tab-files") class="files-table">
            <thead>
                <tr>
                    <HeadCell text=ts("files-name") />
                    <HeadCell text=ts("files-size") numeric=true />
                    <HeadCell text=ts("files-by") />
                    <HeadCell text=ts("files-at") />
                    <HeadCell text=ts("action-more") hide_text=true />
                </tr>
            </thead>
            <tbody>
                <For each=move || files.all.get() key=key children=move |file| row(files, file) />
            </tbody>
        </Table>
    }
    .into_any()
}

fn row(files: Files, file: RecordFile) -> impl IntoView {
    let (size, at, by) = (file.file.size, file.at, file.by);
    let (mark, name, origin) = (mark(&file.file), name(files, &file.file), origin(files, &file));
    let menu = menu(files, &file);
    let who = move || files.labels.with(|labels| person_view(&labels.name(by)));
    view! {
        <Row>
            <Cell label=ts("files-name") title=true>
                <span class="file-name">
                    {mark} <span class="file-name__text">{name} {origin}</span>
                </span>
            </Cell>
            <Cell label=ts("files-size") numeric=true>{move || format::file_size(size)}</Cell>
            <Cell label=ts("files-by")>{who}</Cell>
            <Cell label=ts("files-at")>{move || format::moment(at)}</Cell>
            <ActsCell>{menu}</ActsCell>
        </Row>
    }
}

/// A small picture, or the sign of the kind.
fn mark(file: &FileInfo) -> AnyView {
    if file.picture {
        return view! { <img class="file-name__picture" src=format!("/files/{}", file.id) alt="" loading="lazy" /> }
            .into_any();
    }
    view! { <span class="file-name__icon">{icon(file).view()}</span> }.into_any()
}

/// The sign of a kind of file: by its contents where they say it, else by the end of its name.
fn icon(file: &FileInfo) -> Icon {
    let end = file.name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    match end.as_str() {
        "xls" | "xlsx" | "ods" | "csv" | "tsv" | "et" | "numbers" => Icon::Table,
        "zip" | "rar" | "7z" | "gz" | "tar" | "xz" => Icon::Archive,
        "ppt" | "pptx" | "odp" | "key" | "dps" => Icon::Report,
        "doc" | "docx" | "odt" | "rtf" | "wps" | "pages" => Icon::FileText,
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "svg" | "heic" | "bmp" | "tif" | "tiff" => Icon::Image,
        "eml" | "msg" => Icon::Mail,
        _ if file.preview().is_some() => Icon::FileText,
        _ => Icon::File,
    }
}

/// The name opens the preview; what has none is downloaded.
fn name(files: Files, file: &FileInfo) -> AnyView {
    let (id, name) = (file.id, file.name.clone());
    if file.preview().is_some() {
        let label = ta("files-preview", texts::args().set("name", &name));
        return view! {
            <button class="file-name__open" type="button" aria-label=label on:click=move |_| files.shown.set(Some(id))>
                {name}
            </button>
        }
        .into_any();
    }
    let saved = name.clone();
    view! { <a class="file-name__open" href=download_url(file) download=saved rel="external">{name}</a> }.into_any()
}

/// Where a file that is not the record's own comes from, with the way there.
fn origin(files: Files, file: &RecordFile) -> Option<AnyView> {
    let (href, text) = match &file.origin {
        FileOrigin::Own => return None,
        FileOrigin::FollowUp(_) => (files.page.tab_url("activity"), t("files-of-follow-up")),
        FileOrigin::Field(key) => {
            let field = files.page.field(key)?;
            let label = field_label(files.page.module, &field);
            (files.page.tab_url("details"), ta("files-of-field", texts::args().set("field", label)))
        }
    };
    Some(view! { <a class="file-name__origin" href=href>{text}</a> }.into_any())
}

fn menu(files: Files, file: &RecordFile) -> AnyView {
    let label = ta("files-actions", texts::args().set("name", &file.file.name));
    let file = StoredValue::new(file.clone());
    let items = Signal::derive(move || {
        let mut items: Vec<MenuEntry> = Vec::new();
        let entry = file.get_value();
        let id = entry.file.id;
        if entry.file.preview().is_some() {
            let show = move || files.shown.set(Some(id));
            items.push(MenuItem::new(t("action-preview"), show).icon(Icon::Eye).into());
        }
        let href = download_url(&entry.file);
        items.push(MenuItem::link(t("action-download"), href).icon(Icon::Download).external().into());
        if entry.origin == FileOrigin::Own && files.page.rights.get().edit {
            let (renamed, deleted) = (entry.clone(), entry);
            let rename = move || files.renaming.set(Some(renamed.clone()));
            let delete = move || files.deleting.set(Some(deleted.clone()));
            items.push(MenuItem::new(t("action-rename"), rename).icon(Icon::Pencil).into());
            items.push(MenuEntry::Separator);
            items.push(MenuItem::new(t("action-delete"), delete).icon(Icon::Trash).danger().into());
        }
        items
    });
    view! { <Menu opener=Opener::icon(Icon::More, label) items=items at_end=true /> }.into_any()
}

/// Where a file is saved from.
pub(super) fn download_url(file: &FileInfo) -> String {
    format!("/files/{}?download", file.id)
}
