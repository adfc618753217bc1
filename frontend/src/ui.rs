//! The kit of small parts every screen is made of. It knows neither the server nor modules nor languages: texts come in as props,
//! and the few words it says by itself ("Close") through [`provide_words`]. Looks are in `style/`, classes and `data-` attributes here.
//! See all of it at `/ui` in a debug build ([`Gallery`]). `use crate::ui::*;` brings everything.
//!
//! Conventions: a prop that may change is a `Signal` (give a value, a signal or a closure in `Signal::derive`); events are
//! `Callback`s (give a closure; those without a value take `|()|`); further views (`footer`, `actions`) are closures. An icon is
//! written into a view as it is: `{Icon::Plus}`; an `Option<Icon>` as `{icon.map(Icon::view)}`.
//!
//! | part | example |
//! |---|---|
//! | [`Button()`] | `<Button text="Save" kind=ButtonKind::Primary icon=Icon::Check loading=busy r#type="submit" on_click=move \|_\| … />` |
//! | [`IconButton()`] | `<IconButton icon=Icon::More label="More" pressed=on count=4_u32 on_click=… />` |
//! | [`LinkButton()`] | `<LinkButton text="Import" href="/leads/import" icon=Icon::Import />` |
//! | [`Field()`] | `<Field label="Name" required=true help="…" error=error wide=true id="lead-name"> control </Field>`; `group=true` around radios |
//! | [`TextInput()`] | `<TextInput value=name on_input=move \|v\| name.set(v) on_commit=… on_cancel=… r#type="email" autofocus=true />` |
//! | [`SearchInput()`] | `<SearchInput value=searched on_search=move \|words\| … label="Search" placeholder="Name" />` |
//! | [`NumberInput()`] | `<NumberInput value=amount on_input=… suffix="EUR" />` |
//! | [`TextArea()`] | `<TextArea value=note on_input=… rows=3 />` |
//! | [`Select()`] | `<Select value=stage options=choices on_change=… empty="None" />` |
//! | [`DateInput()`] | `<DateInput value=day on_change=… time=true />` |
//! | [`Checkbox()`], [`Switch()`] | `<Checkbox checked=on label="Remind me" on_change=move \|v\| on.set(v) />` |
//! | [`RadioGroup()`], [`Segmented()`] | `<Segmented value=kind options=choices label="Kind" on_change=… />` |
//! | [`Combobox()`] | `<Combobox options=found selected=chosen on_change=… on_query=… loading=busy multiple=true />` |
//! | [`FileDrop()`] | `<FileDrop text="Drop files or" button="Choose" multiple=true on_files=… />` |
//! | [`Dialog()`] | `<Dialog open=open on_close=move \|()\| open.set(false) title="…" size=DialogSize::Large footer=move \|\| view! { … }> body </Dialog>` |
//! | [`Confirm()`] | `<Confirm open=open title="Delete?" text="…" confirm="Delete" cancel="Keep" on_confirm=… on_cancel=… />` |
//! | [`Drawer()`] | `<Drawer open=open on_close=… title="…" beside=true> body </Drawer>` |
//! | [`Menu()`] | `<Menu opener=Opener::icon(Icon::More, "More") items=Signal::derive(move \|\| vec![MenuItem::new("Edit", edit).icon(Icon::Pencil).into()]) at_end=true />` |
//! | [`Popover()`] | `<Popover opener=Opener::text("Columns") label="Columns"> panel </Popover>`; inside, `use_popover()` closes it |
//! | [`TabLinks()`], [`TabButtons()`] | `<TabLinks tabs=vec![Tab::link("all", "All", "/leads")] current=view label="Views" />` |
//! | [`Table()`] | `<Table label="Leads"><thead><tr> SelectHead, HeadCell … <tbody> Row of SelectCell, Cell … </Table>` |
//! | [`HeadCell()`] | `<HeadCell text="Name" sorted=way on_sort=… numeric=true stick=1 />` |
//! | [`Cell()`] | `<Cell label="Name" title=true stick=1> value </Cell>` |
//! | [`Pagination()`] | `<Pagination page=page last=last summary="1–50 of 1,284" on_page=… />` |
//! | [`ActionBar()`] | `<ActionBar open=some text="3 selected" clear="Clear" on_clear=…> buttons </ActionBar>` |
//! | [`Badge()`], [`Tag()`], [`Chip()`] | `<Badge text="Overdue" tone=Tone::Danger />`, `<Tag text="A" hue=Hue::named("green") />`, `<Chip text="Level = A" on_remove=… />` |
//! | [`Avatar()`], [`AvatarGroup()`] | `<Avatar name=owner size=AvatarSize::Small />`, `<AvatarGroup names=team />` |
//! | [`use_toasts`] | `use_toasts().push(ToastKind::Success, "Saved", Some(ToastAction { text: "Undo".into(), run }))` |
//! | [`SkeletonRows()`], [`SkeletonLines()`], [`SkeletonCard()`] | `<SkeletonRows rows=12 columns=6 />` |
//! | [`EmptyState()`], [`ErrorState()`] | `<ErrorState title="…" text="…" request="Request 0192…" retry="Try again" on_retry=… denied=false />` |
//! | [`Spinner()`], [`ProgressBar()`] | `<ProgressBar label="Import" value=0.3 text="120 of 400" />` |
//! | [`PageHeader()`], [`Breadcrumb()`] | `<PageHeader title="Leads" count="1,284"> actions </PageHeader>` |
//! | [`StageBar()`], [`Stepper()`] | `<StageBar stages=stages label="Stage" on_select=… />` |
//! | [`Timeline()`], [`TimelineItem()`] | `<TimelineItem icon=Icon::Phone title=\|\| view! { … } time="10:42" exact="…" spoken=true> text </TimelineItem>` |
//! | [`DescriptionList()`], [`Detail()`] | `<Detail label="Source" edit="Edit source" on_edit=…> value </Detail>` |
//! | [`Banner()`] | `<Banner text="…" tone=Tone::Warning on_close=…> links </Banner>` |
//! | [`SectionCard()`] | `<SectionCard title="Contacts" count="2" flush=true actions=\|\| view! { … }> body </SectionCard>` |
//! | [`Kbd()`] | `<Kbd keys="Ctrl K" />` |
#![expect(
    unreachable_pub,
    reason = "the kit's surface is `pub` so that its documentation shows it, though the page is a program"
)]

mod action_bar;
mod avatar;
mod badge;
mod banner;
mod button;
mod checkbox;
mod chip;
mod choice;
mod combobox;
mod date_input;
mod description;
mod dialog;
mod dom;
mod drawer;
mod effect;
mod field;
mod file_drop;
mod gallery;
mod hue;
mod icon;
mod ids;
mod kbd;
mod menu;
mod page_header;
mod pagination;
mod popover;
mod progress;
mod radio;
mod search_input;
mod section_card;
mod select;
mod sheet;
mod skeleton;
mod spinner;
mod stage_bar;
mod state;
mod table;
mod tabs;
mod text_area;
mod text_input;
mod timeline;
mod toast;
mod words;

pub use action_bar::*;
pub use avatar::*;
pub use badge::*;
pub use banner::*;
pub use button::*;
pub use checkbox::*;
pub use chip::*;
pub use choice::*;
pub use combobox::*;
pub use date_input::*;
pub use description::*;
pub use dialog::*;
pub use drawer::*;
pub use effect::*;
pub use field::*;
pub use file_drop::*;
pub use gallery::Gallery;
pub use hue::*;
pub use icon::*;
pub use kbd::*;
pub use menu::*;
pub use page_header::*;
pub use pagination::*;
pub use popover::*;
pub use progress::*;
pub use radio::*;
pub use search_input::*;
pub use section_card::*;
pub use select::*;
pub use sheet::*;
pub use skeleton::*;
pub use spinner::*;
pub use stage_bar::*;
pub use state::*;
pub use table::*;
pub use tabs::*;
pub use text_area::*;
pub use text_input::*;
pub use timeline::*;
pub use toast::*;
pub use words::*;
