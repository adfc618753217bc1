//! The frame of the pages before the app: a panel with the mark and a form, and the woven picture beside it.

use domain::{Id, Lang, company::FacePicture};
use leptos::prelude::*;

use crate::{
    i18n::{lang, t},
    shell::face_url,
    state,
    ui::{Choice, Select, Size},
};

/// The frame; `foot` stands below the form, beside the choice of the language.
#[component]
pub(super) fn WelcomeFrame(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional, into)] foot: Option<ViewFn>,
    /// The file of the company's logo, in place of Weft's mark.
    #[prop(default = None)]
    logo: Option<Id>,
    /// The file of the company's picture, in place of the woven one.
    #[prop(default = None)]
    picture: Option<Id>,
    /// The language is chosen in the form itself.
    #[prop(optional)]
    without_language: bool,
    children: Children,
) -> impl IntoView {
    state::title(title);
    let mark = match logo {
        Some(logo) => view! { <img class="sign-in__logo" src=face_url(FacePicture::Logo, logo) alt="" /> }.into_any(),
        None => view! { <span class="weft-mark" aria-hidden="true"></span> }.into_any(),
    };
    let beside = match picture {
        Some(picture) => {
            view! { <img class="sign-in__picture" src=face_url(FacePicture::SignIn, picture) alt="" /> }.into_any()
        }
        None => view! { <div class="sign-in__weave" aria-hidden="true"></div> }.into_any(),
    };
    view! {
        <div class="sign-in">
            <main class="sign-in__panel">
                <div class="sign-in__form">
                    {mark}
                    <h1 class="sign-in__title">{title}</h1>
                    {move || text.get().map(|text| view! { <p class="sign-in__text">{text}</p> })}
                    {children()}
                    <div class="sign-in__foot">
                        {foot.map(|foot| foot.run())} {(!without_language).then(|| view! { <LanguageChoice size=Size::Small /> })}
                    </div>
                </div>
            </main>
            {beside}
        </div>
    }
}

/// The language, chosen here and remembered by the browser.
#[component]
pub(super) fn LanguageChoice(#[prop(optional)] size: Size) -> impl IntoView {
    let options = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.name())).to_vec();
    let choose = |code: String| {
        if let Some(lang) = Lang::from_tag(&code) {
            state::choose_lang(lang);
        }
    };
    view! {
        <Select
            value=Signal::derive(|| lang().code().to_owned())
            options=options
            on_change=choose
            label=MaybeProp::derive(|| Some(t("nav-language")))
            size=size
        />
    }
}
