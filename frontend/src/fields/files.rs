//! Files of any type as values: their names, each a link that downloads.

use domain::Id;
use leptos::prelude::*;

use super::Labels;
use crate::{
    format,
    i18n::{t, ta},
    ui::Icon,
};

/// How a file is called: by what is known of it, else by its label.
pub(super) fn name(id: Id, labels: &Labels) -> String {
    let known = labels.file(id).map(|file| file.name.clone());
    known.or_else(|| labels.get(id).map(|label| label.text.clone())).unwrap_or_else(|| t("state-unknown"))
}

/// A link to each file.
pub(super) fn links(ids: &[Id], labels: &Labels) -> AnyView {
    view! { <span class="value value--tags">{ids.iter().map(|id| link(*id, labels)).collect_view()}</span> }.into_any()
}

/// The link to a file.
pub(super) fn link(id: Id, labels: &Labels) -> AnyView {
    let name = name(id, labels);
    let size = labels.file(id).map(|file| format::file_size(file.size));
    let download = name.clone();
    let label = ta("label-value", texts::args().set("label", t("action-download")).set("value", &name));
    view! {
        <a class="value value--link" href=format!("/files/{id}?download") rel="external" title=label download=download>
            {Icon::Paperclip.view()} <span>{name}</span> {size.map(|size| view! { <span class="u-quiet u-small">{size}</span> })}
        </a>
    }
    .into_any()
}
