//! Number rules and their counters: no number twice, no gap by a failed save, because the counter moves in the
//! transaction of the record that takes the number.

use domain::{ModuleKey, number::NumberRule};
use sqlx::Row;

use crate::{Error, Result, Tx, View};

/// The modules whose records are numbered.
pub const NUMBERED: [ModuleKey; 4] = [ModuleKey::Contract, ModuleKey::Payment, ModuleKey::TaxInvoice, ModuleKey::Visit];

impl View {
    /// The rule of a module: the company's, else the standard one.
    pub async fn number_rule(&mut self, module: ModuleKey) -> Result<NumberRule> {
        let row = sqlx::query("SELECT parts FROM number_rule WHERE module = $1")
            .bind(module.key())
            .fetch_optional(self.conn())
            .await?;
        match row {
            Some(row) => Ok(NumberRule { module, parts: serde_json::from_str(&row.try_get::<String, _>(0)?)? }),
            None => Ok(NumberRule::standard(module)),
        }
    }
}

impl Tx {
    /// Keeps a rule that was checked.
    pub async fn save_number_rule(&mut self, rule: &NumberRule) -> Result<()> {
        sqlx::query(
            "INSERT INTO number_rule (module, parts) VALUES ($1, $2)
             ON CONFLICT (module) DO UPDATE SET parts = excluded.parts",
        )
        .bind(rule.module.key())
        .bind(serde_json::to_string(&rule.parts)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// The next number of a module that no record has: one typed in by hand may stand in the way, and is passed over.
    pub async fn take_number(&mut self, module: ModuleKey) -> Result<String> {
        let rule = self.number_rule(module).await?;
        let today = self.now().today();
        let period = rule.period(today);
        loop {
            let last = sqlx::query("SELECT last FROM number_counter WHERE module = $1 AND period = $2")
                .bind(module.key())
                .bind(&period)
                .fetch_optional(self.conn())
                .await?
                .map(|row| row.try_get::<i64, _>(0))
                .transpose()?;
            let last = last.and_then(|last| u64::try_from(last).ok());
            let count =
                rule.next(last).ok_or_else(|| Error::Definition(format!("{module}: the numbers are used up")))?;
            let stored = i64::try_from(count).map_err(|_| Error::Definition(format!("{module}: number too large")))?;
            sqlx::query(
                "INSERT INTO number_counter (module, period, last) VALUES ($1, $2, $3)
                 ON CONFLICT (module, period) DO UPDATE SET last = excluded.last",
            )
            .bind(module.key())
            .bind(&period)
            .bind(stored)
            .execute(self.conn())
            .await?;
            let number = rule.format(today, count);
            if !self.is_taken(module, "number", &number, None).await? {
                return Ok(number);
            }
        }
    }
}
