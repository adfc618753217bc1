//! Tabs, table, paging, selection.

use leptos::prelude::*;

use super::part;
use crate::ui::*;

const ROWS: [(&str, Hue, &str, &str); 4] = [
    ("Ateliers Lumière Toulouse", Hue::Green, "Claire Moreau", "184,200.00"),
    ("杭州织云纺织有限公司", Hue::Blue, "王小明", "1,240,000.00"),
    ("Bergmann Maschinenbau GmbH & Co. Kommanditgesellschaft", Hue::Gray, "Jonas Weber", "96,450.00"),
    ("Dobrogea Lână SRL", Hue::Amber, "Ana Petrescu", "48,900.50"),
];

pub(super) fn table() -> AnyView {
    let tab = RwSignal::new("mine".to_owned());
    let tabs = vec![Tab::new("all", "All"), Tab::new("mine", "Mine").count(38), Tab::new("star", "Starred").count(120)];
    let links = vec![Tab::link("a", "Activity", "#"), Tab::link("b", "Files", "#").count(4)];
    let sorted = RwSignal::new(Direction::Ascending);
    let turn = move |_| {
        sorted.update(|way| {
            *way = if *way == Direction::Ascending { Direction::Descending } else { Direction::Ascending }
        });
    };
    let picked = RwSignal::new(vec![1_usize]);
    let page = RwSignal::new(1_u64);
    let row = move |(at, (name, hue, owner, sum)): (usize, (&'static str, Hue, &'static str, &'static str))| {
        let selected = Signal::derive(move || picked.with(|all| all.contains(&at)));
        let pick =
            move |on: bool| picked.update(|all| if on { all.push(at) } else { all.retain(|other| *other != at) });
        view! {
            <Row selected=selected>
                <SelectCell label=name checked=selected on_change=pick />
                <Cell label="Name" title=true stick=1>
                    <span class="table__name">
                        <Avatar name=name size=AvatarSize::Small square=true />
                        <a class="table__link table__text" href="#">{name}</a>
                        <span class="table__row-actions"><IconButton icon=Icon::Peek label="Peek" /></span>
                    </span>
                </Cell>
                <Cell label="Level"><Tag text="A" hue=hue /></Cell>
                <Cell label="Owner"><span class="person"><Avatar name=owner size=AvatarSize::Small />{owner}</span></Cell>
                <Cell label="Total" numeric=true>{sum}</Cell>
            </Row>
        }
    };
    let some = Signal::derive(move || picked.with(|all| !all.is_empty()));
    let every = Signal::derive(move || picked.with(Vec::len) == ROWS.len());
    let mixed = Signal::derive(move || some.get() && !every.get());
    let inside = view! {
        <TabButtons tabs=tabs current=tab label="Views" on_select=move |value| tab.set(value) />
        <TabLinks tabs=links current="a" label="Record" />
        <Table label="Customers">
            <thead>
                <tr>
                    <SelectHead
                        label="All"
                        checked=every
                        mixed=mixed
                        on_change=move |on| picked.set(if on { (0..ROWS.len()).collect() } else { Vec::new() })
                    />
                    <HeadCell text="Name" sorted=sorted on_sort=turn stick=1 />
                    <HeadCell text="Level" on_sort=|_| () />
                    <HeadCell text="Owner" />
                    <HeadCell text="Total" numeric=true />
                </tr>
            </thead>
            <tbody>{ROWS.into_iter().enumerate().map(row).collect_view()}</tbody>
        </Table>
        <Pagination page=page last=26_u64 summary="1–50 of 1,284" on_page=move |to| page.set(to) />
        <ActionBar
            open=some
            text=Signal::derive(move || format!("{} selected", picked.with(Vec::len)))
            clear="Clear selection"
            on_clear=move |()| picked.set(Vec::new())
        >
            <Button text="Transfer" size=Size::Small kind=ButtonKind::Quiet icon=Icon::Transfer />
        </ActionBar>
    };
    part("Lists", inside.into_any())
}
