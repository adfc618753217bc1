//! [`Texts`]: the messages of one language.

use std::fmt;
use std::sync::Arc;

use domain::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::args::Args;
use crate::format::Format;
use crate::functions;

/// What went wrong with a message; the reader sees a text all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no message (or no attribute, then `key.attribute`) of this name.
    Missing(String),
    /// The same while only the first part of the texts is there: it may stand in the rest.
    NotYet(String),
    /// The message names a variable that was not given, or something else that does not exist.
    Incomplete { key: String, what: String },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "no text for “{key}”"),
            Self::NotYet(key) => write!(f, "the text “{key}” is not there yet"),
            Self::Incomplete { key, what } => write!(f, "text “{key}”: {what}"),
        }
    }
}

type Report = dyn Fn(&Trouble) + Send + Sync;

/// The messages of one language, ready to be filled in.
pub struct Texts {
    lang: Lang,
    parts: Vec<Arc<FluentResource>>,
    whole: bool,
    bundle: FluentBundle<Arc<FluentResource>>,
    format: Arc<dyn Format>,
    report: Option<Arc<Report>>,
}

impl Texts {
    /// Reads the files of a language, put together as one source. What does not parse is left out and named in the list.
    pub fn new(lang: Lang, source: &str, format: Box<dyn Format>) -> (Self, Vec<String>) {
        Self::of(lang, Vec::new(), source, Arc::from(format), true)
    }

    /// The same of the first part of a language: a message that is not in it is empty until [`Texts::with_rest`].
    pub fn first(lang: Lang, source: &str, format: Box<dyn Format>) -> (Self, Vec<String>) {
        Self::of(lang, Vec::new(), source, Arc::from(format), false)
    }

    /// All texts of the language, when the rest is there as well.
    pub fn with_rest(&self, source: &str) -> (Self, Vec<String>) {
        let (whole, errors) = Self::of(self.lang, self.parts.clone(), source, Arc::clone(&self.format), true);
        (Self { report: self.report.clone(), ..whole }, errors)
    }

    fn of(
        lang: Lang,
        mut parts: Vec<Arc<FluentResource>>,
        source: &str,
        format: Arc<dyn Format>,
        whole: bool,
    ) -> (Self, Vec<String>) {
        let mut errors = Vec::new();
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, found)| {
            errors.extend(found.iter().map(|error| {
                let line = source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
                format!("line {line}: {error}")
            }));
            resource
        });
        parts.push(Arc::new(resource));
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(functions::show));
        let functions =
            [bundle.add_function("NUMBER", functions::number), bundle.add_function("DATETIME", functions::date_time)];
        errors.extend(functions.into_iter().filter_map(Result::err).map(|error| error.to_string()));
        for part in &parts {
            if let Err(found) = bundle.add_resource(Arc::clone(part)) {
                errors.extend(found.iter().map(FluentError::to_string));
            }
        }
        (Self { lang, parts, whole, bundle, format, report: None }, errors)
    }

    /// Has every trouble with a message reported, say to the log.
    pub fn on_trouble(mut self, report: impl Fn(&Trouble) + Send + Sync + 'static) -> Self {
        self.report = Some(Arc::new(report));
        self
    }

    /// The language of the messages.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether this is all of the language.
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// The format that messages are filled with, for values outside of messages.
    pub fn format(&self) -> &dyn Format {
        &*self.format
    }

    /// Whether there is a message of this name with a text of its own.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// Whether the message has the attribute.
    pub fn has_attr(&self, key: &str, attribute: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.get_attribute(attribute).is_some())
    }

    /// The message, filled in; `⟦key⟧` where there is none, and nothing where it may come with the rest.
    pub fn get(&self, key: &str, args: &Args) -> String {
        self.fill(key, None, args)
    }

    /// An attribute of the message, filled in; `⟦key.attribute⟧` where there is none, and nothing where it may come.
    pub fn attr(&self, key: &str, attribute: &str, args: &Args) -> String {
        self.fill(key, Some(attribute), args)
    }

    fn fill(&self, key: &str, attribute: Option<&str>, args: &Args) -> String {
        let message = self.bundle.get_message(key);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        });
        let name = attribute.map_or_else(|| key.to_owned(), |attribute| format!("{key}.{attribute}"));
        let Some(pattern) = pattern else {
            if !self.whole {
                self.report(&Trouble::NotYet(name));
                return String::new();
            }
            let text = format!("⟦{name}⟧");
            self.report(&Trouble::Missing(name));
            return text;
        };
        let mut errors = Vec::new();
        let text = functions::with_format(&self.format, || {
            let args = args.to_fluent(&*self.format);
            self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
        });
        for error in errors {
            self.report(&Trouble::Incomplete { key: name.clone(), what: error.to_string() });
        }
        text
    }

    fn report(&self, trouble: &Trouble) {
        if let Some(report) = &self.report {
            report(trouble);
        }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The language as Fluent's plural rules know it.
fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}
