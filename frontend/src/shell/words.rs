//! Small things that several parts of the frame and the profile share.

use domain::{
    Id,
    company::FacePicture,
    session::{Density, Theme},
};
use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// The key of a theme's text.
pub(crate) const fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "nav-theme-system",
        Theme::Light => "nav-theme-light",
        Theme::Dark => "nav-theme-dark",
    }
}

/// The key of a density's text.
pub(crate) const fn density_key(density: Density) -> &'static str {
    match density {
        Density::Compact => "nav-density-compact",
        Density::Comfortable => "nav-density-comfortable",
    }
}

/// The address of a picture.
pub(crate) fn picture_of(file: Id) -> String {
    format!("/files/{file}")
}

/// The address of a picture of the company. It changes with the picture, so that the browser may keep it.
pub(crate) fn face_url(picture: FacePicture, file: Id) -> String {
    format!("/company/{}?v={file}", picture.key())
}

/// Gives an element the focus.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
