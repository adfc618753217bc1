//! Fields on the page: how a value of each kind is shown ([`cell`], [`text`]), entered ([`input`], [`control`]) and chosen
//! ([`pickers`]).
//!
//! Usage:
//! * `fields::cell(module, &field, &value, &labels)` shows a value in a table, a card or the details; nothing for an empty one.
//! * `fields::text(…)` is the same as plain text, for titles, tooltips and sums of filters.
//! * `fields::input(module, field, value, on_change, error, labels)` is the control with its label, help and error (forms).
//! * `fields::control(module, field, value, on_change, labels)` is the control alone (filters, editing in place); it takes id and
//!   error from a `ui::Field` around it. A number that cannot be read arrives as `Value::Text`, so that nothing typed is lost.
//! * A [`Scope`] in the context tells reference controls which customer they are restricted to.

use domain::{FieldDef, ModuleKey};

use crate::{i18n, ui::Choice};

mod address;
mod cell;
mod choice;
mod control;
mod files;
mod input;
mod labels;
mod number;
pub mod pickers;
mod pictures;
mod place;
mod plain;
mod signature;
mod table;
mod temporal;
pub mod upload;

pub use cell::{cell, moment_view, person_view, record_link};
pub use control::control;
pub use input::{control_id, input, is_group};
pub use labels::Labels;
pub use number::{parse as parse_number, plain as plain_number};
pub use pickers::Scope;
pub use pictures::{thumbnail, thumbnails};
pub use plain::text;
pub use table::table_view;
pub use temporal::moment_input;

/// The options of a choice field in the user's language.
pub fn choices(module: ModuleKey, field: &FieldDef) -> Vec<Choice> {
    field
        .options
        .iter()
        .map(|option| Choice::new(option.key.clone(), i18n::option_label(module, field, &option.key)))
        .collect()
}

/// The options that are still offered for entering, and those that the value has already.
pub fn open_choices(module: ModuleKey, field: &FieldDef, chosen: &[String]) -> Vec<Choice> {
    let open = |choice: &Choice| field.option(&choice.value).is_some_and(|option| !option.retired);
    choices(module, field).into_iter().filter(|choice| open(choice) || chosen.contains(&choice.value)).collect()
}
