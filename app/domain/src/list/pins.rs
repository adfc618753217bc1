//! Pinned filters (row L-06): conditions whose controls stand on the list itself.
//!
//! Which conditions are pinned is kept per person and view; their values are part of the list's filter, so the URL has
//! them. [`split`] tells the pinned conditions of a filter from the rest, [`join`] puts both together again.

use serde::{Deserialize, Serialize};

use super::ViewRef;
use crate::filter::{Condition, Filter, Op};

/// The most pinned filters of one view.
pub const MOST_PINS: usize = 12;

/// The pinned filters of one view.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewPins {
    pub view: ViewRef,
    /// In the order in which they stand.
    pub pins: Vec<Pin>,
    /// Whether their controls are folded away.
    pub collapsed: bool,
}

/// A pinned filter, without its value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pin {
    pub field: String,
    pub op: Op,
}

impl Pin {
    /// The pin of a condition.
    pub fn of(condition: &Condition) -> Self {
        Self { field: condition.field.clone(), op: condition.op }
    }
}

/// The pinned conditions of a filter in the order of the pins, and the rest of it. Of two conditions with the same
/// field and operator the first one is the pinned one. Conditions of which any may hold are none of them pinned.
pub fn split(filter: &Filter, pins: &[Pin]) -> (Vec<Option<Condition>>, Filter) {
    let mut pinned: Vec<Option<Condition>> = pins.iter().map(|_| None).collect();
    let parts = match filter {
        Filter::All(parts) => parts.as_slice(),
        Filter::Is(_) => std::slice::from_ref(filter),
        Filter::Any(_) => return (pinned, filter.clone()),
    };
    let mut rest = Vec::new();
    for part in parts {
        let place = match part {
            Filter::Is(condition) => {
                let own = Pin::of(condition);
                let at = pins.iter().zip(&pinned).position(|(pin, taken)| *pin == own && taken.is_none());
                at.map(|at| (at, condition))
            }
            _ => None,
        };
        match place {
            Some((at, condition)) => pinned[at] = Some(condition.clone()),
            None => rest.push(part.clone()),
        }
    }
    // A single group was put beside the pinned conditions by `join`.
    let rest = match rest.as_slice() {
        [group @ Filter::Any(_)] => group.clone(),
        _ => Filter::All(rest),
    };
    (pinned, rest)
}

/// One filter of the rest and the pinned conditions.
pub fn join(rest: Filter, pinned: impl IntoIterator<Item = Condition>) -> Filter {
    let pinned: Vec<Filter> = pinned.into_iter().map(Filter::Is).collect();
    match rest {
        rest if pinned.is_empty() => rest,
        Filter::All(mut parts) => {
            parts.extend(pinned);
            Filter::All(parts)
        }
        rest => Filter::All(std::iter::once(rest).chain(pinned).collect()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::filter::Operand;

    fn condition(field: &str, op: Op, value: &str) -> Condition {
        Condition { field: field.to_owned(), op, value: Operand::One(value.into()) }
    }

    fn pin(field: &str, op: Op) -> Pin {
        Pin { field: field.to_owned(), op }
    }

    #[test]
    fn the_first_of_two_equal_conditions_is_the_pinned_one() {
        let [one, two] = ["a", "b"].map(|value| condition("name", Op::Contains, value));
        let filter = Filter::All(vec![Filter::Is(one.clone()), Filter::Is(two.clone())]);
        let (pinned, rest) = split(&filter, &[pin("name", Op::Contains), pin("name", Op::Is)]);
        assert_eq!(pinned, [Some(one), None]);
        assert_eq!(rest, Filter::All(vec![Filter::Is(two)]));
    }

    #[test]
    fn conditions_of_which_any_may_hold_stay_together() {
        let any = Filter::Any(vec![Filter::Is(condition("name", Op::Is, "a"))]);
        let pins = [pin("name", Op::Is)];
        assert_eq!(split(&any, &pins), (vec![None], any.clone()));
        let pinned = condition("name", Op::Is, "b");
        let both = join(any.clone(), [pinned.clone()]);
        assert_eq!(split(&both, &pins), (vec![Some(pinned)], any));
    }

    fn conditions() -> impl Strategy<Value = Vec<Condition>> {
        let one = (0..3_usize, 0..2_usize, "[ab]").prop_map(|(field, op, value)| {
            condition(["name", "mobile", "email"][field], [Op::Is, Op::Contains][op], &value)
        });
        prop::collection::vec(one, 0..6)
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_added(all in conditions(), pins in conditions()) {
            let pins: Vec<Pin> = pins.iter().map(Pin::of).collect();
            let filter = Filter::All(all.iter().cloned().map(Filter::Is).collect());
            let (pinned, rest) = split(&filter, &pins);
            prop_assert_eq!(pinned.len(), pins.len());
            for (pin, condition) in pins.iter().zip(&pinned) {
                prop_assert!(condition.as_ref().is_none_or(|condition| Pin::of(condition) == *pin));
            }
            let whole = join(rest, pinned.into_iter().flatten());
            let count = |filter: &Filter| {
                let mut texts: Vec<String> = filter.conditions().iter().map(|one| format!("{one:?}")).collect();
                texts.sort();
                texts
            };
            prop_assert_eq!(count(&whole), count(&filter));
        }
    }
}
