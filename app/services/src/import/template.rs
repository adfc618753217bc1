//! Templates: an empty table whose heads Weft maps by itself.

use std::path::Path;

use domain::{FieldKind, Lang, list::TableFormat, org::Sex};
use texts::{Texts, args};

use super::subject::Subject;
use crate::{
    Result,
    exchange::{table::Writer, words},
};

/// Writes the template. In a sheet, columns of options offer them.
pub(super) fn write(subject: &Subject, path: &Path, format: TableFormat, lang: Lang) -> Result<()> {
    let texts = words::texts(lang);
    let mut table = Writer::create(path, format, &subject.title(texts), 2)?;
    table.head(subject.targets.iter().map(|target| (subject.label(texts, &target.key), target.required)))?;
    for (index, target) in subject.targets.iter().enumerate() {
        let options = options(subject, texts, &target.key);
        if !options.is_empty() {
            table.offer(index, &options)?;
        }
    }
    table.finish()
}

fn options(subject: &Subject, texts: &Texts, key: &str) -> Vec<String> {
    let Some(module) = &subject.module else {
        return match key {
            "sex" => [Sex::Female, Sex::Male, Sex::Other]
                .map(|sex| texts.get(&format!("employee-sex-{}", sex.key()), &args()))
                .to_vec(),
            "lang" => Lang::ALL.map(|lang| lang.name().to_owned()).to_vec(),
            _ => Vec::new(),
        };
    };
    match module.field(key) {
        Some(field) if field.kind == FieldKind::Choice => {
            field.options.iter().map(|option| words::option(texts, module, field, &option.key)).collect()
        }
        Some(field) if field.kind == FieldKind::Bool => {
            ["state-yes", "state-no"].map(|key| texts.get(key, &args())).to_vec()
        }
        _ => Vec::new(),
    }
}
