//! The example row of a template. Its text is recognised in any language when the table comes back: it is not imported.

use chrono::NaiveDate;
use domain::{FieldKind, import::Target};
use texts::{Texts, args};

use super::super::subject::Subject;

/// What stands in the example for a target; empty where an example would say nothing.
pub(super) fn cell(
    subject: &Subject,
    texts: &Texts,
    target: &Target,
    kind: Option<FieldKind>,
    offered: &[String],
    today: NaiveDate,
) -> String {
    let title = subject.module.as_ref().map_or("name", |module| module.title.as_str());
    let first = subject.targets.first().is_some_and(|first| first.key == target.key);
    let has_title = subject.target(title).is_some();
    if target.key == title || first && !has_title {
        return texts.get("import-example", &args());
    }
    if let Some(offered) = offered.first() {
        return offered.clone();
    }
    match kind {
        Some(FieldKind::Phone) => "+1 202 555 0100".to_owned(),
        Some(FieldKind::Email) => "name@example.com".to_owned(),
        Some(FieldKind::Url) => "https://example.com".to_owned(),
        Some(FieldKind::Date) => today.to_string(),
        Some(FieldKind::DateTime) => format!("{today} 09:00"),
        Some(FieldKind::Integer) => "12".to_owned(),
        Some(FieldKind::Decimal | FieldKind::Money) => "1200.50".to_owned(),
        Some(FieldKind::Percent) => "10".to_owned(),
        Some(FieldKind::Place) => "44.4268, 26.1025".to_owned(),
        _ => String::new(),
    }
}
