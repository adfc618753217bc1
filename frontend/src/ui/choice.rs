//! One option of a select, a group of radios or a picker.

/// A value, the text shown for it, and perhaps a second, quieter line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// What helps to tell equal labels apart: a number, a town, an e-mail address.
    pub detail: Option<String>,
}

impl Choice {
    /// A choice without detail.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None }
    }

    /// The same with a second line.
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}
