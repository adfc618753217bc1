//! Merging duplicates into one record (row PLUS-05): which value is taken from which, and what moves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Record, Value,
    record::{ChildCount, Label, Values},
};

/// The fewest and the most records of one merge.
pub const SIZES: std::ops::RangeInclusive<usize> = 2..=5;
/// The modules whose records can be merged: those that the duplicate check looks through.
pub const MODULES: [ModuleKey; 3] = crate::search::ALIKE_MODULES;

/// What is known before a merge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergePreview {
    /// In the order in which they were made: the oldest is proposed to be kept.
    pub candidates: Vec<Candidate>,
    /// Names of the records, people, departments and categories that they mention.
    pub labels: Vec<Label>,
}

/// A record that may be merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    pub record: Record,
    pub title: String,
    /// Whether the viewer may change it: only such a one can be kept.
    pub may_keep: bool,
    /// Whether the viewer may delete it: only such a one can go.
    pub may_go: bool,
    /// What of its own the viewer sees; all of it moves.
    pub children: Vec<ChildCount>,
    pub follow_ups: u64,
}

/// A record on the version that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versioned {
    pub id: Id,
    pub version: i64,
}

/// What is to be merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergeRequest {
    pub module: ModuleKey,
    pub keep: Versioned,
    /// They go; what belongs to them moves to the kept one.
    pub others: Vec<Versioned>,
    /// The values of the kept record that change.
    pub values: Values,
}

/// The fields that are chosen one by one: entered by people, and different in these records.
pub fn differing<'a>(def: &'a ModuleDef, records: &'a [&'a Record]) -> impl Iterator<Item = &'a FieldDef> {
    def.form_fields().filter(move |field| {
        field.kind != FieldKind::Number
            && !field.is_formula()
            && records.windows(2).any(|pair| match pair {
                [one, other] => one.get(&field.key) != other.get(&field.key),
                _ => false,
            })
    })
}

/// From which record each differing field is taken unless somebody chooses: the kept one's, else the first that has one.
pub fn proposal(def: &ModuleDef, keep: Id, records: &[&Record]) -> BTreeMap<String, Id> {
    let source = |field: &FieldDef| {
        let has = |record: &&&Record| !record.get(&field.key).is_empty();
        let kept = records.iter().filter(|record| record.id == keep).find(has);
        kept.or_else(|| records.iter().find(has)).map_or(keep, |record| record.id)
    };
    differing(def, records).map(|field| (field.key.clone(), source(field))).collect()
}

/// The values that the kept record gets from the others.
pub fn values(keep: &Record, records: &[&Record], chosen: &BTreeMap<String, Id>) -> Values {
    chosen
        .iter()
        .filter_map(|(key, from)| {
            let value = records.iter().find(|record| record.id == *from)?.get(key).clone();
            (value != *keep.get(key)).then_some((key.clone(), value))
        })
        .collect()
}

/// What nobody was asked about (fields that the viewer does not enter), where the kept record has nothing: nothing is lost.
pub fn remains(whole: &ModuleDef, seen: &ModuleDef, keep: &Record, others: &[&Record]) -> Values {
    const OWN: [&str; 5] = ["owner", "created_by", "created_at", "updated_at", "last_follow_up_at"];
    let asked = |key: &str| seen.form_fields().any(|field| field.key == key);
    let open = |field: &&FieldDef| {
        !asked(&field.key)
            && !OWN.contains(&field.key.as_str())
            && !field.is_formula()
            && keep.get(&field.key).is_empty()
    };
    let fill = |field: &FieldDef| {
        let value = others.iter().map(|other| other.get(&field.key)).find(|value| !value.is_empty())?;
        Some((field.key.clone(), value.clone()))
    };
    whole.fields.iter().filter(open).filter_map(fill).collect()
}

/// The latest of their last follow-ups.
pub fn last_follow_up<'a>(records: impl IntoIterator<Item = &'a Record>) -> Value {
    let at = |record: &Record| match record.get("last_follow_up_at") {
        Value::Instant(at) => Some(*at),
        _ => None,
    };
    records.into_iter().filter_map(at).max().map_or(Value::Empty, Value::Instant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::modules;

    fn record(number: u128, values: &[(&str, &str)]) -> Record {
        let values = values.iter().map(|(key, text)| ((*key).to_owned(), Value::from(*text))).collect();
        Record { id: Id(uuid::Uuid::from_u128(number)), module: ModuleKey::Customer, version: 1, values }
    }

    #[test]
    fn the_kept_value_counts_and_gaps_are_filled() {
        let def = modules::definition(ModuleKey::Customer);
        let keep = record(1, &[("name", "Acme"), ("mobile", "0721 000 000")]);
        let other = record(2, &[("name", "ACME Ltd"), ("mobile", "0721 000 000"), ("email", "a@b.ro")]);
        let records = [&keep, &other];
        let keys: Vec<&str> = differing(&def, &records).map(|field| field.key.as_str()).collect();
        assert_eq!(keys, ["name", "email"]);
        let chosen = proposal(&def, keep.id, &records);
        assert_eq!(chosen, BTreeMap::from([("name".to_owned(), keep.id), ("email".to_owned(), other.id)]));
        assert_eq!(values(&keep, &records, &chosen), Values::from([("email".to_owned(), "a@b.ro".into())]));
    }

    #[test]
    fn what_nobody_sees_is_not_lost() {
        let whole = modules::definition(ModuleKey::Customer);
        let mut seen = whole.clone();
        seen.fields.retain(|field| field.key != "email");
        let keep = record(1, &[("name", "Acme")]);
        let other = record(2, &[("name", "ACME"), ("email", "a@b.ro"), ("mobile", "0721")]);
        let filled = remains(&whole, &seen, &keep, &[&other]);
        assert_eq!(filled, Values::from([("email".to_owned(), "a@b.ro".into())]));
    }
}
