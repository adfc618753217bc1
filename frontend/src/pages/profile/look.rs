//! Language, theme and row height: at once here, and on every device of the user.

use domain::{
    Lang,
    session::{Density, Theme},
};
use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    shell::{density_key, theme_key},
    state::session,
    ui::{Choice, SectionCard, Segmented, Select, Size},
};

/// The settings of one's own look.
#[component]
pub(super) fn OwnLook() -> impl IntoView {
    let settings = Memo::new(|_| session().settings());
    let langs = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.name())).to_vec();
    let themes = Signal::derive(|| {
        let choice = |theme| Choice::new(theme_key(theme), t(theme_key(theme)));
        [Theme::System, Theme::Light, Theme::Dark].map(choice).to_vec()
    });
    let densities = Signal::derive(|| {
        let choice = |density| Choice::new(density_key(density), t(density_key(density)));
        [Density::Compact, Density::Comfortable].map(choice).to_vec()
    });
    let choose_lang = |code: String| {
        if let Some(lang) = Lang::from_tag(&code) {
            session().change_settings(|settings| settings.lang = lang);
        }
    };
    let choose_theme = |key: String| {
        let theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| theme_key(*theme) == key);
        session().change_settings(|settings| settings.theme = theme.unwrap_or_default());
    };
    let choose_density = |key: String| {
        let comfortable = key == density_key(Density::Comfortable);
        let density = if comfortable { Density::Comfortable } else { Density::Compact };
        session().change_settings(|settings| settings.density = density);
    };
    view! {
        <SectionCard title=ts("shell-look")>
            <div class="settings">
                {row(
                    "nav-language",
                    view! {
                        <Select
                            value=Signal::derive(move || settings.get().lang.code().to_owned())
                            options=langs
                            on_change=choose_lang
                            label=MaybeProp::derive(|| Some(t("nav-language")))
                            size=Size::Small
                        />
                    }
                        .into_any(),
                )}
                {row(
                    "nav-theme",
                    view! {
                        <Segmented
                            value=Signal::derive(move || theme_key(settings.get().theme).to_owned())
                            options=themes
                            on_change=choose_theme
                            label=MaybeProp::derive(|| Some(t("nav-theme")))
                        />
                    }
                        .into_any(),
                )}
                {row(
                    "nav-density",
                    view! {
                        <Segmented
                            value=Signal::derive(move || density_key(settings.get().density).to_owned())
                            options=densities
                            on_change=choose_density
                            label=MaybeProp::derive(|| Some(t("nav-density")))
                        />
                    }
                        .into_any(),
                )}
            </div>
        </SectionCard>
    }
}

fn row(label: &'static str, control: AnyView) -> impl IntoView {
    view! {
        <div class="setting">
            <div class="setting__main">
                <span class="setting__label">{ts(label)}</span>
            </div>
            <div class="setting__control">{control}</div>
        </div>
    }
}
