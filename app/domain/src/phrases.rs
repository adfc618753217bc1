//! Quick phrases (row D-04): texts that a person writes often, kept for himself.

use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id};

/// The longest phrase.
pub const MAX_PHRASE: usize = 2_000;
/// The most phrases of a person.
pub const MAX_PHRASES: usize = 100;

/// One of a person's phrases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    pub id: Id,
    pub text: String,
}

impl Phrase {
    /// What is wrong with it.
    pub fn problems(&self) -> Vec<FieldProblem> {
        if self.text.trim().is_empty() {
            vec![FieldProblem::new("text", "check-required")]
        } else if self.text.chars().count() > MAX_PHRASE {
            vec![FieldProblem::new("text", "check-too-long").arg("max", MAX_PHRASE)]
        } else {
            Vec::new()
        }
    }
}
