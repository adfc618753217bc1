//! What a product brings into a line: name, unit and price as they are now.

use api::ApiError;
use domain::{Id, ModuleKey, Value, record::Line};
use rust_decimal::Decimal;

use crate::{i18n::option_label, state::session};

/// A line with one of this product.
pub(super) async fn line_of(product: Id) -> Result<Line, ApiError> {
    let page = api::records::get(ModuleKey::Product, product).await?;
    let unit = match page.record.get("unit") {
        Value::Option(key) => leptos::prelude::untrack(|| {
            let module = session().module(ModuleKey::Product)?;
            module.field("unit").map(|field| option_label(ModuleKey::Product, field, key))
        }),
        _ => None,
    };
    Ok(Line {
        product,
        name: page.title.clone(),
        unit: unit.unwrap_or_default(),
        price: page.record.get("price").as_decimal().unwrap_or_default(),
        quantity: Decimal::ONE,
        discount: Decimal::ZERO,
    })
}
