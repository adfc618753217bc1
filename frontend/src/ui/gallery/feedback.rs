//! What is on its way, empty, wrong or done.

use leptos::prelude::*;

use super::part;
use crate::ui::*;

pub(super) fn feedback() -> AnyView {
    let inside = view! {
        <Banner text="This customer is locked until 4 December." />
        <Banner text="Synchronised." tone=Tone::Success />
        <Banner text="There may be a duplicate." tone=Tone::Warning on_close=|()| ()><a href="#">"Compare"</a></Banner>
        <Banner text="Two fields need a look." tone=Tone::Danger />
        <div class="gallery__grid">
            <ProgressBar label="Import" value=0.3 text="120 of 400" />
            <ProgressBar label="Waiting" />
            <SkeletonLines />
            <SkeletonCard />
        </div>
        <SkeletonRows rows=3 />
        <div class="gallery__grid">
            <EmptyState icon=Icon::Customer title="No customers yet" text="Customers are the companies you sell to.">
                <Button text="New customer" kind=ButtonKind::Primary icon=Icon::Plus size=Size::Small />
            </EmptyState>
            <ErrorState
                title="The list could not be loaded"
                text="The server did not answer in time."
                request="Request 0192f3ab"
                retry="Try again"
                on_retry=|()| ()
            />
            <ErrorState title="Not for you" text="You have no right to see this record." denied=true />
        </div>
    };
    part("Feedback", inside.into_any())
}
