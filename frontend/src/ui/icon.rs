//! The icons: one open set (Lucide), one stroke weight, under the names of what they mean here.
//!
//! Plain statics instead of the `icondata_lu` crate: 130 of its 1,700 icons are used, they add 25 KB before compression, and no
//! dependency has to be followed. To add one, add a line to [`set`].

use leptos::prelude::*;

mod set;
pub use set::Icon;

impl Icon {
    /// The decorative drawing: `aria-hidden`, sized by the text around it.
    pub fn view(self) -> AnyView {
        view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" inner_html=self.body()></svg> }
            .into_any()
    }

    /// A drawing that carries meaning by itself: has an accessible name and a tooltip.
    pub fn named(self, name: impl Into<String>) -> AnyView {
        let name = name.into();
        view! {
            <span class="icon-named" role="img" aria-label=name.clone() title=name>
                {self.view()}
            </span>
        }
        .into_any()
    }
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> Self::Output {
        self.view()
    }
}
