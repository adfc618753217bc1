//! What a record page is made of.

use leptos::prelude::*;

use super::part;
use crate::ui::*;

pub(super) fn record() -> AnyView {
    let crumbs = vec![Crumb::link("Opportunities", "#"), Crumb::here("OPP-2026-0148")];
    let inside = view! {
        <Breadcrumb crumbs=crumbs />
        <StageBar stages=stages(StageState::Current) label="Stage" on_select=|_| () />
        <StageBar stages=stages(StageState::Won) label="Stage" />
        <StageBar stages=stages(StageState::Lost) label="Stage" />
        <Stepper steps=stages(StageState::Current) label="Import" />
        <div class="gallery__row">
            {Hue::ALL.map(|hue| view! { <Tag text=hue.name() hue=hue /> }).collect_view()}
            {TONES.map(|tone| view! { <Badge text=tone.name() tone=tone /> }).collect_view()}
            {TONES.map(|tone| view! { <Badge text=tone.name() tone=tone dot=true /> }).collect_view()}
            <Chip text="Level = A" on_remove=|()| () on_click=|()| () />
        </div>
        <div class="gallery__row">
            <Avatar name="Claire Moreau" size=AvatarSize::Small named=true />
            <Avatar name="王小明" named=true />
            <Avatar name="Jonas Weber" size=AvatarSize::Large named=true />
            <Avatar name="Ana Petrescu" size=AvatarSize::Huge named=true />
            {Icon::Lock.named("Locked")}
            <AvatarGroup names=["A B", "C D", "E F", "G H", "I J", "K L"].map(str::to_owned).to_vec() />
        </div>
        <div class="gallery__grid">
            <SectionCard title="Summary" icon=Icon::Info>
                <DescriptionList>
                    <Detail label="Source" edit="Edit source" on_edit=|()| ()>"Trade fair"</Detail>
                    <Detail label="Competitor"><span class="u-faint">"–"</span></Detail>
                </DescriptionList>
            </SectionCard>
            <SectionCard title="Activity" count="2">
                <Timeline label="Activity">
                    <TimelineItem
                        icon=Icon::Phone
                        time="10:42"
                        exact="21 November 2026, 10:42:07"
                        spoken=true
                        title=|| view! { <strong>"Lucía Ferrer"</strong> " called" }
                    >
                        "They want the sample in two more colours."
                    </TimelineItem>
                    <TimelineItem icon=Icon::History time="10:40" title=|| "Stage changed" />
                </Timeline>
            </SectionCard>
        </div>
    };
    part("Records", inside.into_any())
}

const TONES: [Tone; 6] = [Tone::Neutral, Tone::Accent, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger];

fn stages(third: StageState) -> Vec<Stage> {
    [
        ("Qualified", StageState::Done),
        ("Proposal", StageState::Done),
        ("Negotiation", third),
        ("Close", StageState::Todo),
    ]
    .map(|(label, state)| Stage { value: label.to_owned(), label: label.to_owned(), detail: None, state })
    .to_vec()
}
