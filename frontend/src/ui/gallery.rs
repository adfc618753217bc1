//! The living gallery: every primitive in its states, at `/ui` in debug builds. Texts are English on purpose: it is for us.
#![expect(clippy::wildcard_imports, reason = "the gallery shows the whole kit")]

use leptos::prelude::*;

use super::*;

mod data;
mod feedback;
mod forms;
mod overlays;
mod records;

/// The whole gallery. It provides its own place for messages.
#[component]
pub fn Gallery() -> impl IntoView {
    provide_toasts();
    if use_context::<Words>().is_none() {
        provide_words(Words::default());
    }
    view! {
        <div class="page">
            <main class="gallery">
                <PageHeader title="The kit" text="Every primitive in its states" icon=Icon::Apps>
                    <Theme />
                </PageHeader>
                {forms::buttons().into_any()}
                {forms::fields().into_any()}
                {forms::pickers().into_any()}
                {overlays::overlays().into_any()}
                {data::table().into_any()}
                {records::record().into_any()}
                {feedback::feedback().into_any()}
                {icons().into_any()}
            </main>
            <ToastRegion />
        </div>
    }
}

/// A titled part of the gallery.
fn part(title: &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="gallery__part">
            <h2>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// Switches theme and density by the attributes on `<html>`, as the application does.
#[component]
fn Theme() -> impl IntoView {
    let (theme, density) = (RwSignal::new("system".to_owned()), RwSignal::new("dense".to_owned()));
    crate::ui::effect(move || root_attribute("data-theme", &theme.get(), "system"));
    crate::ui::effect(move || root_attribute("data-density", &density.get(), "dense"));
    let themes = vec![Choice::new("system", "System"), Choice::new("light", "Light"), Choice::new("dark", "Dark")];
    let densities = vec![Choice::new("dense", "Dense"), Choice::new("comfortable", "Comfortable")];
    view! {
        <Segmented value=theme options=themes label="Theme" on_change=move |value| theme.set(value) />
        <Segmented value=density options=densities label="Density" on_change=move |value| density.set(value) />
    }
}

fn root_attribute(name: &str, value: &str, none: &str) {
    if let Some(root) = document().document_element() {
        let _ = if value == none { root.remove_attribute(name) } else { root.set_attribute(name, value) };
    }
}

fn icons() -> AnyView {
    let all = Icon::ALL.iter().map(|icon| view! { <span>{*icon} {format!("{icon:?}")}</span> }).collect_view();
    part("Icons", view! { <div class="gallery__icons">{all}</div> }.into_any())
}
