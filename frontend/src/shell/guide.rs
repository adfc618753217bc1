//! The help panel (row NAV-06): the guide, opened at the topic of the present page; the manual, step by step; feedback.
//! Whoever may change the company's settings edits the guide.

use domain::{
    AdminRight,
    help::{GuideText, GuideTopic},
    switches::App,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    i18n::{lang, t, ts},
    state::{Query, query, session},
    ui::{Button, Choice, Drawer, Field, Icon, Select, Size, Tab, TabButtons},
};

mod editor;
mod feedback;
pub(crate) mod markup;

/// The chapters of the manual: each a text `manual-<key>` with a title `.title`.
const MANUAL: [&str; 10] =
    ["find", "create", "follow-up", "task", "team", "views", "import", "export", "phone", "account"];

/// The panel.
#[component]
pub(super) fn HelpPanel(open: RwSignal<bool>) -> impl IntoView {
    let path = use_location().pathname;
    view! {
        <Drawer open=open on_close=move |()| open.set(false) title=ts("nav-help") wide=true>
            {move || inside(path)}
        </Drawer>
    }
}

fn inside(path: Memo<String>) -> AnyView {
    let tab = RwSignal::new("guide".to_owned());
    let tabs = Signal::derive(|| {
        ["guide", "manual", "feedback"].map(|key| Tab::new(key, t(&format!("help-tab-{key}")))).to_vec()
    });
    // Where one is when the panel opens; within the panel another topic can be chosen.
    let topic = RwSignal::new(GuideTopic::of_path(&path.get_untracked()));
    let own = query(lang, api::help::guide);
    let page = move || match tab.get().as_str() {
        "manual" => manual(),
        "feedback" => feedback::view(path.get_untracked()),
        _ => guide(topic, own),
    };
    view! {
        <div class="help">
            <TabButtons tabs=tabs current=tab on_select=move |key| tab.set(key) label=ts("nav-help") />
            <div class="help__page" role="tabpanel" tabindex="0" aria-label=ts("nav-help")>{page}</div>
        </div>
    }
    .into_any()
}

/// Whether there is what the topic is about.
fn is_there(topic: GuideTopic) -> bool {
    match topic {
        GuideTopic::Tasks => session().has_app(App::Tasks),
        GuideTopic::AddressBook => session().has_app(App::AddressBook),
        _ => true,
    }
}

fn guide(topic: RwSignal<GuideTopic>, own: Query<Vec<GuideText>>) -> AnyView {
    let editing = RwSignal::new(false);
    let topics = Signal::derive(|| {
        let offered = GuideTopic::ALL.into_iter().filter(|topic| is_there(*topic));
        offered.map(|topic| Choice::new(topic.key(), topic_name(topic))).collect::<Vec<_>>()
    });
    let written = Memo::new(move |_| {
        let topic = topic.get();
        own.ok().unwrap_or_default().into_iter().find(|text| text.topic == topic).map(|text| text.text)
    });
    let text = Signal::derive(move || written.get().unwrap_or_else(|| standard(topic.get())));
    let may_edit = move || session().may_admin(AdminRight::Company);
    let edit = move || {
        may_edit().then(|| {
            let edit = move |_| crate::state::later(move || editing.set(true));
            view! { <Button text=ts("help-edit") icon=Icon::Pencil size=Size::Small on_click=edit /> }
        })
    };
    let shown = move || {
        if editing.get() {
            return editor::view(topic.get_untracked(), written, editing, own);
        }
        view! {
            <article class="help__text">{move || markup::view(&text.get())}</article>
            {move || written.with(Option::is_some).then(|| view! { <p class="u-faint u-small">{t("help-own-text")}</p> })}
            <div class="help__foot">{edit}</div>
        }
        .into_any()
    };
    view! {
        <Field label=ts("help-topic")>
            <Select
                value=Signal::derive(move || topic.get().key().to_owned())
                options=topics
                disabled=editing
                on_change=move |key: String| topic.set(GuideTopic::parse(&key).unwrap_or(GuideTopic::Overview))
            />
        </Field>
        {shown}
    }
    .into_any()
}

/// The text that comes with Weft.
fn standard(topic: GuideTopic) -> String {
    t(&format!("guide-{}", topic.key()))
}

fn topic_name(topic: GuideTopic) -> String {
    crate::i18n::attr(&format!("guide-{}", topic.key()), "title")
}

fn manual() -> AnyView {
    let chapter = |key: &'static str| {
        let key = format!("manual-{key}");
        let title = crate::i18n::attr(&key, "title");
        view! {
            <details class="help__chapter">
                <summary>{title}</summary>
                <div class="help__text">{markup::view(&t(&key))}</div>
            </details>
        }
    };
    let there = |key: &&str| *key != "task" || session().has_app(App::Tasks);
    view! { <div class="help__chapters">{MANUAL.into_iter().filter(there).map(chapter).collect_view()}</div> }
        .into_any()
}
