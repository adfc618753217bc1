//! The products of an opportunity or a contract (rows OPP-01, CTR-01): lines with price, quantity and discount, the discount on
//! the whole, the total. At a desk a table, on a phone cards.

use domain::{FieldProblem, Id, ModuleKey, money, record::Line};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    fields::{
        control_id,
        pickers::{IdPicker, Source},
    },
    format,
    i18n::{t, ta, ts},
    state::{perform, session, submit, toast_problem},
    ui::{Field, Icon, IconButton, NumberInput},
};

mod product;
mod rows;
mod view;

pub use view::LinesView;

use rows::{Part, Row};

/// The discount on the whole, where the form edits it together with the lines.
#[derive(Clone, Copy)]
pub struct WholeDiscount {
    /// The module of the record, for the id of the control.
    pub module: ModuleKey,
    /// As it is typed.
    pub text: Signal<String>,
    /// Hears what is typed.
    pub on_input: Callback<String>,
    /// Its number, zero when there is none.
    pub percent: Signal<Decimal>,
    /// What is wrong with it.
    pub error: Signal<Option<String>>,
}

/// Edits lines. Numbers that cannot be read are told to `problems` and stay as they were typed.
#[component]
pub fn LinesEditor(
    #[prop(into)] lines: Signal<Vec<Line>>,
    #[prop(into)] on_change: Callback<Vec<Line>>,
    #[prop(optional)] discount: Option<WholeDiscount>,
    /// What the check says about single parts (`lines.2.quantity`).
    #[prop(optional, into)]
    errors: Signal<Vec<FieldProblem>>,
    #[prop(optional, into)] problems: Option<Callback<Vec<FieldProblem>>>,
) -> impl IntoView {
    let rows = RwSignal::new(rows::of_lines(&lines.get_untracked()));
    // Lines that come from elsewhere (an opportunity was chosen, a draft restored) replace the rows.
    crate::ui::effect(move || {
        let lines = lines.get();
        if rows.with_untracked(|rows| rows::to_lines(rows) != lines) {
            rows.set(rows::of_lines(&lines));
        }
    });
    let told = move || {
        on_change.run(rows.with_untracked(|rows| rows::to_lines(rows)));
        if let Some(problems) = problems {
            problems.run(rows.with_untracked(|rows| rows::unreadable(rows)));
        }
    };
    let add = move |ids: Vec<Id>| {
        let Some(id) = ids.first().copied() else { return };
        perform(async move {
            match submit(product::line_of(id)).await {
                Ok(line) => {
                    // The form may be closed by now.
                    if rows.try_update(|rows| rows.push(Row::fresh(line))).is_some() {
                        told();
                    }
                }
                Err(problem) => toast_problem(&problem),
            }
        });
    };
    let remove = move |key: u32| {
        // Its button must outlive the click.
        set_timeout(
            move || {
                rows.update(|rows| rows.retain(|row| row.key != key));
                told();
            },
            std::time::Duration::ZERO,
        );
    };
    let row = move |row: Row| row_view(row, rows, errors, told, remove);
    view! {
        <div
            class="lines"
            on:keydown=move |event| {
                // Enter goes on in the lines; it must not send the whole form.
                if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() {
                    event.prevent_default();
                }
            }
        >
            <table class="lines__table" aria-label=ts("lines-label")>
                <thead>{head}</thead>
                <tbody>
                    <For each=move || rows.get() key=|row| row.key let:entry>{row(entry)}</For>
                </tbody>
            </table>
            <div class="lines__foot">
                <div class="lines__add">
                    <IdPicker
                        source=Source::Records(ModuleKey::Product)
                        value=Signal::stored(Vec::new())
                        on_change=add
                        label=ts("lines-add")
                        placeholder=ts("lines-add")
                    />
                </div>
                {discount.map(whole_discount)}
                <p class="lines__total" aria-live="polite">{total(rows, discount)}</p>
            </div>
        </div>
    }
}

fn head() -> AnyView {
    let column = |key: &'static str, number: bool| {
        view! { <th class="lines__head" class:lines__head--number=number scope="col">{ts(key)}</th> }
    };
    view! {
        <tr>
            {column("lines-product", false)} {column("lines-unit", false)} {column("lines-price", true)}
            {column("lines-quantity", true)} {column("lines-discount", true)} {column("lines-sum", true)}
            <th class="lines__head" scope="col"><span class="u-hidden">{ts("action-remove")}</span></th>
        </tr>
    }
    .into_any()
}

fn row_view(
    row: Row,
    rows: RwSignal<Vec<Row>>,
    errors: Signal<Vec<FieldProblem>>,
    told: impl Fn() + Copy + Send + Sync + 'static,
    remove: impl Fn(u32) + Copy + Send + Sync + 'static,
) -> AnyView {
    let Row { key, name, unit, fresh, .. } = row.clone();
    let [price, quantity, discount] =
        [Part::Price, Part::Quantity, Part::Discount].map(|part| RwSignal::from(row.part(part).clone()));
    let number = move |part: Part, text: RwSignal<String>| {
        let place = Memo::new(move |_| {
            let at = rows.with(|rows| rows.iter().position(|other| other.key == key)).unwrap_or_default();
            format!("lines.{at}.{}", part.key())
        });
        let error = Signal::derive(move || {
            let place = place.get();
            errors.with(|all| all.iter().find(|problem| problem.field == place).map(|problem| t(&problem.message)))
        });
        let input = move |typed: String| {
            text.set(typed);
            told();
        };
        let suffix = Signal::derive(move || (part == Part::Discount).then(|| "%".to_owned()));
        let label = ts(part.label());
        view! {
            <td class="lines__cell lines__cell--number" data-label=label>
                <Field label=label error=error>
                    <NumberInput
                        value=text
                        on_input=input
                        label=label
                        suffix=suffix
                        autofocus=fresh && part == Part::Quantity
                    />
                </Field>
            </td>
        }
    };
    let label = ta("lines-remove", texts::args().set("name", &name));
    let sum = row;
    view! {
        <tr class="lines__row">
            <th class="lines__cell lines__cell--name" scope="row" data-label=ts("lines-product")>{name}</th>
            <td class="lines__cell lines__cell--unit" data-label=ts("lines-unit")>{unit}</td>
            {number(Part::Price, price)}
            {number(Part::Quantity, quantity)}
            {number(Part::Discount, discount)}
            <td class="lines__cell lines__cell--number lines__cell--sum" data-label=ts("lines-sum")>
                {move || money::line_total(&sum.line(), decimals()).map_or_else(|| "–".to_owned(), format::money_bare)}
            </td>
            <td class="lines__cell lines__cell--remove">
                <IconButton icon=Icon::Trash label=label on_click=move |_| remove(key) />
            </td>
        </tr>
    }
    .into_any()
}

fn whole_discount(discount: WholeDiscount) -> AnyView {
    view! {
        <div class="lines__whole">
            <Field label=ts("field-discount") error=discount.error id=control_id(discount.module, "discount")>
                <NumberInput value=discount.text on_input=discount.on_input suffix=Signal::derive(|| Some("%".to_owned())) />
            </Field>
        </div>
    }
    .into_any()
}

fn total(rows: RwSignal<Vec<Row>>, discount: Option<WholeDiscount>) -> impl Fn() -> String + Send + Sync + 'static {
    move || {
        let percent = discount.map(|discount| discount.percent.get()).unwrap_or_default();
        let lines = rows.with(|rows| rows.iter().map(Row::line).collect::<Vec<_>>());
        let sum = money::total(&lines, percent, decimals()).map_or_else(|| "–".to_owned(), format::money);
        ta("lines-total", texts::args().set("sum", sum))
    }
}

/// Decimals of the base currency.
pub(super) fn decimals() -> u32 {
    money::minor_unit(&session().boot().company.currency)
}
