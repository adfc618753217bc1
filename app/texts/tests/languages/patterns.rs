//! The messages of the Fluent files, taken apart for the tests.

use std::collections::{BTreeMap, BTreeSet};

use domain::Lang;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// One text: the value of a message or one of its attributes.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// The area that it belongs to: the file's name without its ending.
    pub(crate) area: String,
    /// The names of the variables that it shows or chooses by.
    pub(crate) variables: BTreeSet<String>,
    /// The words of each branch: placeables are `□`, variants stand on their own.
    pub(crate) branches: Vec<String>,
    /// The names of the variants of each choice.
    pub(crate) choices: Vec<BTreeSet<String>>,
}

impl Text {
    /// The whole text in one, for comparing.
    pub(crate) fn words(&self) -> String {
        self.branches.join(" | ")
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.branches.iter().all(|branch| branch.trim().is_empty())
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        let at = self.branches.len();
        self.branches.push(String::new());
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value }
                | PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => self.branches[at].push_str(value),
                PatternElement::Placeable { expression } => {
                    self.branches[at].push('□');
                    self.expression(expression);
                }
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let names = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                self.choices.push(names.collect());
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in &arguments.positional {
            self.inline(inline);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}

/// The texts of a language by `key` or `key.attribute` (`-key` for a term), and what is wrong with its files.
pub(crate) fn read(lang: Lang) -> (BTreeMap<String, Text>, Vec<String>) {
    let mut texts = BTreeMap::new();
    let mut faults = Vec::new();
    for (file, source) in texts::embedded_files(lang) {
        let area = file.trim_end_matches(".ftl");
        let resource = parser::parse(*source).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| {
                let line = source[..error.pos.start].lines().count();
                format!("{lang}/{file}, line {line}: {error}")
            }));
            resource
        });
        for entry in resource.body {
            let (key, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                Entry::Junk { content } => {
                    faults.push(format!("{lang}/{file}: not understood: {}", content.trim()));
                    continue;
                }
                _ => continue,
            };
            let named = attributes.iter().map(|attribute| (format!("{key}.{}", attribute.id.name), &attribute.value));
            for (name, pattern) in value.iter().map(|value| (key.clone(), value)).chain(named) {
                let mut text = Text { area: area.to_owned(), ..Text::default() };
                text.pattern(pattern);
                if let Some(before) = texts.insert(name.clone(), text) {
                    faults.push(format!("{lang}/{file}: “{name}” is in {}.ftl already", before.area));
                }
            }
        }
    }
    (texts, faults)
}
