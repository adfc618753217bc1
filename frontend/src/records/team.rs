//! The team of a record (row D-07): who, with which right, until when; valid for this record only.

use chrono::NaiveDate;
use domain::{
    Id, Problem,
    list::BatchResult,
    org::{TeamChange, TeamMember},
};
use leptos::prelude::*;

use crate::{
    fields, format,
    i18n::{t, ta, ts},
    records::{batch::TeamDialog, page::Page},
    state::{go, perform, session, submit, toast_change, toast_problem},
    ui::{
        Badge, Button, Cell, Choice, Confirm, DateInput, EmptyState, HeadCell, Icon, IconButton, Row, SectionCard,
        Select, Size, Table,
    },
};

/// The tab.
#[component]
pub fn TeamTab(page: Page) -> impl IntoView {
    let (adding, leaving) = (RwSignal::new(false), RwSignal::new(false));
    let team = Memo::new(move |_| page.data.with(|data| data.team.clone()));
    let may = Memo::new(move |_| page.rights.get().team);
    let add = move || {
        may.get().then(|| {
            view! { <Button text=ts("team-change") icon=Icon::UserPlus size=Size::Small on_click=move |_| adding.set(true) /> }
        })
    };
    let leave = move || {
        page.rights.get().leave.then(|| {
            view! { <Button text=ts("action-leave") icon=Icon::LogOut size=Size::Small on_click=move |_| leaving.set(true) /> }
        })
    };
    let actions = move || view! { {leave} {add} };
    let owner = page.value("owner");
    let owner_name = Memo::new(move |_| {
        owner.get().as_ref_id().map(|id| page.labels.with(|labels| labels.name(id))).unwrap_or_default()
    });
    let rows = view! {
        <Table label=ts("record-tab-team") keep=false>
            <thead>
                <tr>
                    <HeadCell text=ts("team-member") />
                    <HeadCell text=ts("team-right") />
                    <HeadCell text=ts("team-until") />
                    <HeadCell text=ts("action-remove") hide_text=true />
                </tr>
            </thead>
            <tbody>
                {move || (!owner_name.with(String::is_empty)).then(|| owner_row(&owner_name.get()))}
                <For each=move || team.get() key=|member| (member.employee, member.name.clone()) let:member>
                    {member_row(page, member, team, may)}
                </For>
            </tbody>
        </Table>
    };
    let empty = move || {
        team.with(Vec::is_empty)
            .then(|| view! { <EmptyState icon=Icon::Users title=ts("team-empty") text=ts("team-hint") small=true /> })
    };
    let go = move |()| {
        perform(async move {
            let answer = submit(api::records::change_team(page.module, vec![page.id], TeamChange::Leave)).await;
            leaving.try_set(false);
            report(&answer);
            // Whoever left may have no right to see the record any more.
            if answer.is_ok_and(|result| result.refused.is_empty()) {
                go(&untrack(|| page.way_back()));
            }
        });
    };
    view! {
        <SectionCard title=ts("record-tab-team") icon=Icon::Users actions=actions flush=true>
            {rows}
            {empty}
        </SectionCard>
        <TeamDialog module=page.module ids=Signal::stored(vec![page.id]) open=adding on_done=move |()| page.refetch() />
        <Confirm
            open=leaving
            title=ts("team-leave-title")
            text=ts("team-leave-text")
            confirm=ts("action-leave")
            cancel=ts("action-cancel")
            on_confirm=go
            on_cancel=move |()| leaving.set(false)
        />
    }
}

fn owner_row(name: &str) -> AnyView {
    let person = fields::person_view(name);
    view! {
        <Row>
            <Cell label=ts("team-member") title=true>{person}</Cell>
            <Cell label=ts("team-right")><Badge text=ts("field-owner") /></Cell>
            <Cell label=ts("team-until")>""</Cell>
            <Cell label=ts("action-remove")>""</Cell>
        </Row>
    }
    .into_any()
}

/// A member. The row stays while he is there, with the focus in it: his right and its end follow, and what is chosen shows at once.
fn member_row(page: Page, member: TeamMember, team: Memo<Vec<TeamMember>>, may: Memo<bool>) -> AnyView {
    let TeamMember { employee, name, .. } = member;
    let now = Memo::new(move |before: Option<&(bool, Option<NaiveDate>)>| {
        let found =
            team.with(|team| team.iter().find(|one| one.employee == employee).map(|one| (one.write, one.until)));
        found.or(before.copied()).unwrap_or_default()
    });
    let set = move |write: bool, until: Option<NaiveDate>| {
        page.data.update(|data| {
            if let Some(member) = data.team.iter_mut().find(|member| member.employee == employee) {
                (member.write, member.until) = (write, until);
            }
        });
        perform(async move {
            let answer = change(page, TeamChange::Add { employees: vec![employee], write, until }).await;
            report(&answer);
        });
    };
    let remove = move |_| {
        perform(async move {
            let answer = change(page, TeamChange::Remove { employees: vec![employee] }).await;
            report(&answer);
        });
    };
    let right_name = name.clone();
    let right = move || {
        if !may.get() {
            return (move || t(right_key(now.get().0))).into_any();
        }
        let options =
            Signal::derive(|| [true, false].map(|write| Choice::new(right_value(write), t(right_key(write)))).to_vec());
        let label = ta("team-right-of", texts::args().set("name", &right_name));
        view! {
            <Select
                value=Signal::derive(move || right_value(now.get().0).to_owned())
                options=options
                on_change=move |value: String| set(value == right_value(true), now.get_untracked().1)
                label=label
                size=Size::Small
            />
        }
        .into_any()
    };
    let until_name = name.clone();
    let ends = move || {
        if !may.get() {
            return (move || now.get().1.map_or_else(|| t("team-no-end"), format::date)).into_any();
        }
        let label = ta("team-until-of", texts::args().set("name", &until_name));
        view! {
            <DateInput
                value=Signal::derive(move || now.get().1.map(|day| day.to_string()).unwrap_or_default())
                on_change=move |day: String| set(now.get_untracked().0, day.parse().ok())
                min=Signal::derive(|| Some(format::today().to_string()))
                label=label
                size=Size::Small
            />
        }
        .into_any()
    };
    let is_me = employee == untrack(|| session().me().id);
    let label = ta("team-remove", texts::args().set("name", &name));
    let remove = move || {
        (may.get() && !is_me).then(|| view! { <IconButton icon=Icon::X label=label.clone() on_click=remove /> })
    };
    view! {
        <Row>
            <Cell label=ts("team-member") title=true>{fields::person_view(&name)}</Cell>
            <Cell label=ts("team-right")>{right}</Cell>
            <Cell label=ts("team-until")>{ends}</Cell>
            <Cell label=ts("action-remove")>{remove}</Cell>
        </Row>
    }
    .into_any()
}

const fn right_key(write: bool) -> &'static str {
    if write { "team-right-write" } else { "team-right-read" }
}

const fn right_value(write: bool) -> &'static str {
    if write { "write" } else { "read" }
}

async fn change(page: Page, change: TeamChange) -> Result<BatchResult, Problem> {
    let ids: Vec<Id> = vec![page.id];
    let answer = submit(api::records::change_team(page.module, ids, change)).await;
    page.refetch();
    answer
}

fn report(answer: &Result<BatchResult, Problem>) {
    match answer {
        Ok(result) => match result.refused.first() {
            Some(refusal) => toast_problem(&refusal.problem),
            None => toast_change(untrack(|| t("state-saved")), result.change),
        },
        Err(problem) => toast_problem(problem),
    }
}
