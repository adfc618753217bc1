//! What a backup is encrypted with.

use std::fmt;

use domain::{FieldProblem, backups::MIN_PASSPHRASE};

/// A passphrase. It is in no log and no history.
#[derive(Clone)]
pub struct Passphrase(String);

impl Passphrase {
    /// Refuses one that can be guessed by its length.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        if text.chars().count() < MIN_PASSPHRASE {
            return Err(FieldProblem::new("passphrase", "check-password-too-short").arg("min", MIN_PASSPHRASE));
        }
        Ok(Self(text.to_owned()))
    }

    pub(super) fn secret(&self) -> age::secrecy::SecretString {
        self.0.clone().into()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}
