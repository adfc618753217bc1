//! The products of a record as they are shown.

use domain::{money, record::Line};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::decimals;
use crate::{
    format,
    i18n::{ta, ts},
    ui::{Cell, HeadCell, Row, Table},
};

/// A table of the lines with their totals; each product leads to its page.
#[component]
pub fn LinesView(lines: Vec<Line>, discount: Decimal) -> impl IntoView {
    let total = money::total(&lines, discount, decimals());
    let row = |line: Line| {
        let sum = money::line_total(&line, decimals()).map_or_else(|| "–".to_owned(), format::money_bare);
        let href = format!("/{}/{}", domain::ModuleKey::Product.path(), line.product);
        view! {
            <Row>
                <Cell label=ts("lines-product") title=true><a href=href>{line.name}</a></Cell>
                <Cell label=ts("lines-unit")>{line.unit}</Cell>
                <Cell label=ts("lines-price") numeric=true>{format::price(line.price)}</Cell>
                <Cell label=ts("lines-quantity") numeric=true>{format::number(line.quantity)}</Cell>
                <Cell label=ts("lines-discount") numeric=true>{format::percent(line.discount)}</Cell>
                <Cell label=ts("lines-sum") numeric=true>{sum}</Cell>
            </Row>
        }
    };
    let total = total.map_or_else(|| "–".to_owned(), format::money);
    view! {
        <Table label=ts("lines-label")>
            <thead>
                <tr>
                    <HeadCell text=ts("lines-product") />
                    <HeadCell text=ts("lines-unit") />
                    <HeadCell text=ts("lines-price") numeric=true />
                    <HeadCell text=ts("lines-quantity") numeric=true />
                    <HeadCell text=ts("lines-discount") numeric=true />
                    <HeadCell text=ts("lines-sum") numeric=true />
                </tr>
            </thead>
            <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
        </Table>
        <p class="lines__total">
            {(!discount.is_zero())
                .then(|| view! { <span class="lines__note">{ts("field-discount")} " " {format::percent(discount)}</span> })}
            {ta("lines-total", texts::args().set("sum", total))}
        </p>
    }
}
