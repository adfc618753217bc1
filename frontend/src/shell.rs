//! The frame around every page of the app: top bar, rail, bottom bar, and what opens over a page from anywhere.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    i18n::ts,
    state::{self, session},
};

mod app_menu;
mod bottom_bar;
mod create;
mod guide;
mod help;
mod menus;
mod notices;
mod palette;
mod rail;
mod sections;
mod shortcuts;
mod sign_in_again;
mod top_bar;
mod words;

pub(crate) use words::{density_key, face_url, focus, picture_of, theme_key};

use sections::{current_app, current_section};

/// What stands open over the page; each part of the frame opens what it has a button for.
#[derive(Clone, Copy)]
struct Panels {
    notices: RwSignal<bool>,
    help: RwSignal<bool>,
    guide: RwSignal<bool>,
    more: RwSignal<bool>,
    search: RwSignal<bool>,
}

/// The frame with a page in it.
#[component]
pub(crate) fn Shell(children: Children) -> impl IntoView {
    let panels = Panels {
        notices: RwSignal::new(false),
        help: RwSignal::new(false),
        guide: RwSignal::new(false),
        more: RwSignal::new(false),
        search: RwSignal::new(false),
    };
    let here = current_section(use_location().pathname);
    let app = current_app(here);
    shortcuts::bind(panels, here);
    palette::listen(panels.search);
    keep_focus(use_location().pathname);
    let rail = move || if session().settings().rail_collapsed { "icons" } else { "full" };
    view! {
        <div class="shell" data-rail=rail>
            <a class="shell__skip" href="#main" on:click=skip>{ts("nav-skip")}</a>
            <top_bar::TopBar panels=panels app=app />
            <rail::Rail here=here app=app />
            <main class="shell__main" id="main" tabindex="-1">{children()}</main>
            <bottom_bar::BottomBar panels=panels here=here app=app />
        </div>
        <div class="u-hidden" role="status">{state::spoken_title}</div>
        <notices::NoticesPanel open=panels.notices />
        <bottom_bar::MoreSheet open=panels.more guide=panels.guide here=here />
        <palette::Palette open=panels.search panels=panels />
        <help::KeysHelp open=panels.help />
        <guide::HelpPanel open=panels.guide />
        <create::CreateDialog />
        <sign_in_again::SignInAgain />
    }
}

/// The skip link moves the focus itself: a fragment in the URL would be a place to go back to.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus_main();
}

fn focus_main() {
    if let Some(main) = document().get_element_by_id("main") {
        focus(&main);
    }
}

/// When a page goes away with the focus in it, the focus goes to the next page instead of getting lost.
fn keep_focus(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            request_animation_frame(|| {
                let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
                if lost {
                    focus_main();
                }
            });
        }
        path
    });
}
