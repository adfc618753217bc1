//! Templates: a table whose heads Weft maps by itself. As a workbook it offers what is known, shows an example, and says in
//! notes what each column takes.

use std::{collections::BTreeMap, path::Path};

use chrono::NaiveDate;
use domain::{
    FieldKind, Lang,
    import::MAX_ROWS,
    list::{CsvStyle, TableFormat},
    org::Sex,
};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};
use texts::{Texts, args};

use super::{names::Names, subject::Subject};
use crate::{
    Context, Error, Result,
    exchange::{
        table::{Writer, guarded, sheet_name},
        words,
    },
};

mod example;

/// The sheet with what columns offer; hidden, because nobody need look at it.
const LISTS: &str = "Weft";
/// Rows below the heads, the example included.
const LAST_ROW: u32 = 10_001;

/// What the columns of a template offer, by target.
pub(super) type Offers = BTreeMap<String, Vec<String>>;

/// What there is to choose from: options, people, departments, categories, roles, yes or no.
pub(super) async fn offers(context: &Context, subject: &Subject, lang: Lang) -> Result<Offers> {
    let texts = words::texts(lang);
    let mut view = context.read().await?;
    let names = Names::load(&mut view).await?;
    let mut offers = Offers::new();
    for target in &subject.targets {
        let offered = match (&subject.module, target.key.as_str()) {
            (None, "sex") => [Sex::Female, Sex::Male, Sex::Other]
                .map(|sex| texts.get(&format!("employee-sex-{}", sex.key()), &args()))
                .to_vec(),
            (None, "lang") => Lang::ALL.map(|lang| lang.name().to_owned()).to_vec(),
            (None, "manager") | (_, "owner") => names.known(&mut view, FieldKind::Person).await?,
            (None, "department") => names.known(&mut view, FieldKind::Department).await?,
            (None, "roles") => {
                view.roles().await?.iter().map(|role| super::employees::role_name(role, texts)).collect()
            }
            (Some(module), key) => match module.field(key) {
                Some(field) => match field.kind {
                    FieldKind::Choice | FieldKind::Choices => {
                        let live = field.options.iter().filter(|option| !option.retired);
                        live.map(|option| words::option(texts, module, field, &option.key)).collect()
                    }
                    FieldKind::Bool => ["state-yes", "state-no"].map(|key| texts.get(key, &args())).to_vec(),
                    kind @ (FieldKind::Person | FieldKind::People | FieldKind::Department | FieldKind::Category) => {
                        names.known(&mut view, kind).await?
                    }
                    _ => continue,
                },
                None => continue,
            },
            (None, _) => continue,
        };
        if !offered.is_empty() {
            offers.insert(target.key.clone(), offered);
        }
    }
    Ok(offers)
}

/// Writes the template. `today` dates the example.
pub(super) fn write(
    subject: &Subject,
    offers: &Offers,
    path: &Path,
    format: TableFormat,
    lang: Lang,
    today: NaiveDate,
) -> Result<()> {
    let texts = words::texts(lang);
    if format == TableFormat::Csv {
        let mut table = Writer::create(path, format, CsvStyle::of(lang), &subject.title(texts), 2)?;
        table.head(subject.targets.iter().map(|target| (subject.label(texts, &target.key), target.required)))?;
        return table.finish();
    }
    let mut book = Workbook::new();
    let template = Template { subject, offers, texts, today };
    let mut lists = Worksheet::new();
    lists.set_name(LISTS).map_err(broken)?.set_hidden(true);
    template.table(book.add_worksheet(), &mut lists).map_err(broken)?;
    template.notes(book.add_worksheet()).map_err(broken)?;
    book.push_worksheet(lists);
    book.save(path).map_err(broken)?;
    Ok(())
}

struct Template<'a> {
    subject: &'a Subject,
    offers: &'a Offers,
    texts: &'a Texts,
    today: NaiveDate,
}

impl Template<'_> {
    /// The sheet to be filled in.
    fn table(&self, sheet: &mut Worksheet, lists: &mut Worksheet) -> Result<(), XlsxError> {
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        let required = head.clone().set_background_color(Color::RGB(0x00FF_F2CC));
        let example = Format::new().set_italic().set_font_color(Color::RGB(0x0080_8080));
        sheet.set_name(sheet_name(&self.subject.title(self.texts)))?.set_freeze_panes(1, 0)?;
        let mut list = 0;
        for (target, column) in self.subject.targets.iter().zip(0_u16..) {
            let label = self.subject.label(self.texts, &target.key);
            let width = u16::try_from(label.chars().count()).unwrap_or(40).clamp(14, 30);
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(0, column, &label, if target.required { &required } else { &head })?;
            let kind = self.kind(&target.key);
            match kind {
                Some(FieldKind::Date) => {
                    sheet.set_column_format(column, &Format::new().set_num_format("yyyy-mm-dd"))?;
                }
                Some(FieldKind::DateTime) => {
                    sheet.set_column_format(column, &Format::new().set_num_format("yyyy-mm-dd hh:mm"))?;
                }
                // A telephone number keeps its zeros and its plus.
                Some(FieldKind::Phone | FieldKind::Text | FieldKind::Number) => {
                    sheet.set_column_format(column, &Format::new().set_num_format("@"))?;
                }
                _ => {}
            }
            let offered = self.offers.get(&target.key).map_or(&[][..], Vec::as_slice);
            let text = example::cell(self.subject, self.texts, target, kind, offered, self.today);
            if !text.is_empty() {
                sheet.write_string_with_format(1, column, text, &example)?;
            }
            if offered.is_empty() {
                continue;
            }
            for (text, row) in offered.iter().zip(0_u32..) {
                lists.write_string(row, list, text)?;
            }
            let last = u32::try_from(offered.len()).unwrap_or(u32::MAX);
            let range = Formula::new(format!(
                "={LISTS}!${0}$1:${0}${last}",
                rust_xlsxwriter::utility::column_number_to_name(list)
            ));
            let several = matches!(kind, Some(FieldKind::Choices | FieldKind::People)) || target.key == "roles";
            let style = if several { DataValidationErrorStyle::Information } else { DataValidationErrorStyle::Warning };
            let validation = DataValidation::new().allow_list_formula(range).set_error_style(style);
            sheet.add_data_validation(1, column, LAST_ROW, column, &validation)?;
            list += 1;
        }
        Ok(())
    }

    /// What each column takes, in words.
    fn notes(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let head = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let text = |key: &str| self.texts.get(key, &args());
        sheet.set_name(sheet_name(&text("import-notes")))?;
        for (column, width) in [(0, 30), (1, 22), (2, 14), (3, 80)] {
            sheet.set_column_width(column, width)?;
        }
        let mut row = 0;
        for key in ["import-notes-heads", "import-notes-example", "import-notes-lists", "import-notes-several"] {
            sheet.write_string(row, 0, text(key))?;
            row += 1;
        }
        sheet.write_string(row, 0, self.texts.get("import-notes-limit", &args().set("max", MAX_ROWS)))?;
        row += 2;
        let heads = ["import-notes-column", "import-notes-kind", "import-notes-required", "import-notes-values"];
        for (key, column) in heads.into_iter().zip(0..) {
            sheet.write_string_with_format(row, column, text(key), &head)?;
        }
        for target in &self.subject.targets {
            row += 1;
            sheet.write_string_with_format(row, 0, self.subject.label(self.texts, &target.key), &wrapped)?;
            if let Some(kind) = self.kind(&target.key) {
                sheet.write_string_with_format(row, 1, kind_name(self.texts, kind), &wrapped)?;
            }
            if target.required {
                sheet.write_string_with_format(row, 2, text("state-yes"), &wrapped)?;
            }
            // Names of people are many, and change: they stand in the list alone.
            let offered = self.offers.get(&target.key).filter(|offered| offered.len() <= 40);
            if let Some(offered) = offered {
                sheet.write_string_with_format(row, 3, guarded(&offered.join("; ")), &wrapped)?;
            }
        }
        Ok(())
    }

    /// The kind of the field that a target fills.
    fn kind(&self, target: &str) -> Option<FieldKind> {
        match (&self.subject.module, target) {
            (None, "manager") | (_, "owner") => Some(FieldKind::Person),
            (None, "mobile") => Some(FieldKind::Phone),
            (None, "email") => Some(FieldKind::Email),
            (None, "department") => Some(FieldKind::Department),
            (None, "sex" | "lang") => Some(FieldKind::Choice),
            (None, "roles") => Some(FieldKind::Choices),
            (None, _) | (Some(_), "product") => Some(FieldKind::Text),
            (Some(module), key) => match key.split_once('.') {
                Some(_) => Some(FieldKind::Text),
                None => module.field(key).map(|field| field.kind),
            },
        }
    }
}

/// How a kind of field is called; a reference by what it refers to.
fn kind_name(texts: &Texts, kind: FieldKind) -> String {
    if let FieldKind::Reference(module) = kind {
        return texts.attr(&format!("module-{}", module.text_key()), "one", &args());
    }
    // Kinds travel by the names that their texts have, but for the hyphens.
    let name = serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(|name| name.replace('_', "-")));
    texts.get(&format!("field-kind-{}", name.unwrap_or_default()), &args())
}

#[expect(clippy::needless_pass_by_value, reason = "made for map_err")]
fn broken(error: XlsxError) -> Error {
    Error::Other(format!("the template could not be written: {error}"))
}
