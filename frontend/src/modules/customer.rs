//! Customers: their figures (row CUST-06), primary contact (CUST-07), parent and child customers (CUST-05), the way to their
//! opportunities (CUST-08).

use api::ApiError;
use domain::{
    Id, ModuleKey, Value,
    list::{ListPage, ListRequest, Parent, Row, Selection},
    record::{CustomerSummary, RecordPage},
};
use leptos::prelude::*;

use crate::{
    fields::{self, Labels},
    format,
    i18n::{t, ta, ts},
    records::page::Page,
    state::{live_module, perform, query, session, toast_ok, toast_problem},
    ui::{Badge, Button, ButtonKind, Icon, LinkButton, SectionCard, Size, Tone},
};

/// How many child customers the card shows; the rest is behind its link.
const CHILDREN: u32 = 5;

/// The cards beside a customer.
pub(super) fn aside(page: Page) -> AnyView {
    view! {
        {move || page.data.with(|data| data.summary.clone()).map(figures)}
        {primary(page)}
        {hierarchy(page)}
    }
    .into_any()
}

/// The way to the customer's opportunities, when there are any (row CUST-08).
pub(super) fn opportunities_mark(page: Page) -> AnyView {
    let count = Memo::new(move |_| {
        page.data.with(|data| {
            let of = data.children.iter().find(|child| child.module == ModuleKey::Opportunity);
            of.map_or(0, |child| child.count)
        })
    });
    (move || {
        (count.get() > 0 && session().module(ModuleKey::Opportunity).is_some()).then(|| {
            let what = ModuleKey::Opportunity.key();
            let text =
                Signal::derive(move || ta("count-of", texts::args().set("count", count.get()).set("what", what)));
            let href = Signal::derive(move || page.tab_url(ModuleKey::Opportunity.path()));
            view! {
                <LinkButton
                    text=text
                    href=href
                    icon=Icon::Opportunity
                    icon_only=true
                    kind=ButtonKind::Quiet
                    size=Size::Small
                />
            }
        })
    })
    .into_any()
}

fn figures(summary: CustomerSummary) -> AnyView {
    let figure = |label: &'static str, value: String| {
        view! { <div class="figures__item"><dt class="figures__label">{ts(label)}</dt><dd class="figures__value">{value}</dd></div> }
    };
    view! {
        <SectionCard title=ts("customer-summary") icon=Icon::Report>
            <dl class="figures">
                {figure("customer-follow-ups", format::count(summary.follow_ups))}
                {summary
                    .last_contact_at
                    .map(|at| {
                        view! {
                            <div class="figures__item">
                                <dt class="figures__label">{ts("customer-last-contact")}</dt>
                                <dd class="figures__value">{fields::moment_view(at)}</dd>
                            </div>
                        }
                    })}
                {figure("customer-deals", format::count(summary.deals))}
                {summary.amount.map(|amount| figure("customer-deal-amount", format::money(amount)))}
                {summary.received.map(|amount| figure("customer-received", format::money(amount)))}
            </dl>
        </SectionCard>
    }
    .into_any()
}

/// The primary contact, or the only one, with the ways to reach him.
fn primary(page: Page) -> AnyView {
    if session().module(ModuleKey::Contact).is_none() {
        return ().into_any();
    }
    let chosen = page.value("primary_contact");
    let found = query(
        move || (chosen.get().as_ref_id(), page.id, live_module(ModuleKey::Contact).get()),
        |(chosen, customer, _)| contact(chosen, customer),
    );
    let card = move || {
        let contact = found.get()?.ok().flatten()?;
        let def = session().module(ModuleKey::Contact)?;
        let labels = Labels::new(contact.labels.clone());
        let label =
            domain::record::Label { id: contact.record.id, text: contact.title.clone(), detail: None, active: true };
        let name = fields::record_link(ModuleKey::Contact, contact.record.id, &labels.with([label]));
        let line = |key: &str| {
            let field = def.field(key).filter(|field| !field.hidden)?;
            let value = contact.record.get(key);
            (!value.is_empty()).then(|| view! { <li>{fields::cell(ModuleKey::Contact, field, value, &labels)}</li> })
        };
        let lines = ["position", "mobile", "phone", "email"].into_iter().filter_map(line).collect_view();
        Some(view! {
            <SectionCard title=ts("field-primary-contact") icon=Icon::Contact>
                <ul class="facts"><li>{name}</li>{lines}</ul>
            </SectionCard>
        })
    };
    card.into_any()
}

async fn contact(chosen: Option<Id>, customer: Id) -> Result<Option<RecordPage>, ApiError> {
    let id = match chosen {
        Some(id) => Some(id),
        None => only_contact(customer).await?,
    };
    match id {
        Some(id) => api::records::get(ModuleKey::Contact, id).await.map(Some),
        None => Ok(None),
    }
}

/// The contact of a customer who has just one.
async fn only_contact(customer: Id) -> Result<Option<Id>, ApiError> {
    let page = children(ModuleKey::Contact, "customer", customer, 2).await?;
    Ok(match page.rows.as_slice() {
        [only] => Some(only.id),
        _ => None,
    })
}

async fn children(module: ModuleKey, field: &str, parent: Id, size: u32) -> Result<ListPage, ApiError> {
    let selection = Selection { parent: Some(Parent { field: field.to_owned(), id: parent }), ..Selection::of(module) };
    api::records::list(ListRequest { selection, columns: vec!["name".to_owned()], page: 1, size }).await
}

/// The parent customer and the ones below.
fn hierarchy(page: Page) -> AnyView {
    let below = query(
        move || (page.id, live_module(ModuleKey::Customer).get()),
        |(id, _)| children(ModuleKey::Customer, "parent", id, CHILDREN),
    );
    let parent = page.value("parent");
    let card = move || {
        let labels = page.labels.get();
        let above = parent.get().as_ref_id();
        let below = below.get().and_then(Result::ok);
        let count = below.as_ref().map_or(0, |below| below.total.count);
        if above.is_none() && count == 0 {
            return None;
        }
        let above = above.map(|id| {
            view! {
                <p class="facts__label">{ts("field-parent")}</p>
                <ul class="facts"><li>{fields::record_link(ModuleKey::Customer, id, &labels)}</li></ul>
            }
        });
        let rows = below.map(|below| below.rows).unwrap_or_default();
        let shown = u64::try_from(rows.len()).unwrap_or_default();
        let child = |row: Row| {
            let href = format!("/{}/{}", ModuleKey::Customer.path(), row.id);
            let name = row.values.get("name").and_then(Value::as_text).unwrap_or_default().to_owned();
            view! { <li><a class="value value--link" href=href>{name}</a></li> }
        };
        let more = (count > shown).then(|| {
            let href = page.tab_url(ModuleKey::Customer.path());
            let text = ta("count-others", texts::args().set("count", count - shown));
            view! { <li><a class="value value--link" href=href>{text}</a></li> }
        });
        let below = (count > 0).then(|| {
            view! {
                <p class="facts__label">{ts("record-children-customer")}</p>
                <ul class="facts">{rows.into_iter().map(child).collect_view()}{more}</ul>
            }
        });
        Some(view! { <SectionCard title=ts("customer-hierarchy") icon=Icon::Network>{above}{below}</SectionCard> })
    };
    card.into_any()
}

/// What stands at a contact in the customer's tab: that he is the primary one, or the button that makes him so.
pub fn contact_mark(page: Page, contact: Id) -> AnyView {
    let chosen = page.value("primary_contact");
    let only = Memo::new(move |_| {
        page.data.with(|data| data.children.iter().any(|child| child.module == ModuleKey::Contact && child.count == 1))
    });
    (move || {
        let chosen = chosen.get().as_ref_id();
        if chosen == Some(contact) || (chosen.is_none() && only.get()) {
            return view! { <Badge text=ts("field-primary-contact") tone=Tone::Accent /> }.into_any();
        }
        if !page.rights.get().edit {
            return ().into_any();
        }
        let choose = move |_| {
            perform(async move {
                match page.save("primary_contact", Value::Ref(contact)).await {
                    Ok(()) => toast_ok(untrack(|| t("customer-primary-set"))),
                    Err(problem) => toast_problem(&problem),
                }
            });
        };
        view! { <Button text=ts("customer-make-primary") size=Size::Small on_click=choose /> }.into_any()
    })
    .into_any()
}
