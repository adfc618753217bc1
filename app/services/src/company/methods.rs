//! Follow-up methods (row ADM-14).

use std::collections::BTreeSet;

use domain::{
    AdminRight, FieldProblem, Id, Problem,
    activity::{FollowUpMethod, STANDARD_METHODS},
    problem::ProblemKind,
};
use store::{Signal, Tx};

use crate::{Context, Result, audit::Before};

const MAX_METHODS: usize = 50;
const MAX_LABEL: usize = 60;

/// Changes the follow-up methods, in their order; a method that was used can only be disabled.
pub async fn save_follow_up_methods(context: &Context, methods: Vec<FollowUpMethod>) -> Result<()> {
    context.require_admin(AdminRight::FollowUpMethods)?;
    let mut tx = context.write().await?;
    let known: BTreeSet<String> = tx.follow_up_methods().await?.into_iter().map(|method| method.key).collect();
    let methods: Vec<_> = methods.into_iter().map(|method| normal(context, method, &known)).collect();
    let problems = problems(&methods);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    for key in known.iter().filter(|key| methods.iter().all(|method| method.key != **key)) {
        refuse_used(&mut tx, key).await?;
    }
    let before = Before::settings(&mut tx).await?;
    tx.save_follow_up_methods(&methods).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// A key is either one that exists, a standard one, or an id: it never changes, so it must not look like a name.
fn normal(context: &Context, method: FollowUpMethod, known: &BTreeSet<String>) -> FollowUpMethod {
    let label = method.label.map(|label| label.trim().to_owned()).filter(|label| !label.is_empty());
    let fits = known.contains(&method.key)
        || STANDARD_METHODS.contains(&method.key.as_str())
        || method.key.parse::<Id>().is_ok_and(|id| id.to_string() == method.key);
    let key = if fits { method.key } else { context.new_id().to_string() };
    FollowUpMethod { key, label, enabled: method.enabled }
}

fn problems(methods: &[FollowUpMethod]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if methods.len() > MAX_METHODS {
        problems.push(FieldProblem::new("methods", "check-too-many-values").arg("max", MAX_METHODS));
    }
    for (index, method) in methods.iter().enumerate() {
        let at = |message| FieldProblem::new(format!("methods.{index}"), message);
        let own = !STANDARD_METHODS.contains(&method.key.as_str());
        match &method.label {
            None if own => problems.push(at("check-required")),
            Some(label) if label.chars().count() > MAX_LABEL => {
                problems.push(at("check-too-long").arg("max", MAX_LABEL));
            }
            _ => {}
        }
        let twice = methods[..index].iter().any(|other| {
            let same_label = other.label.is_some()
                && other.label.as_ref().map(|label| label.to_lowercase())
                    == method.label.as_ref().map(|label| label.to_lowercase());
            other.key == method.key || same_label
        });
        if twice {
            problems.push(at("check-not-unique"));
        }
    }
    problems
}

async fn refuse_used(tx: &mut Tx, key: &str) -> Result<()> {
    let count = tx.count_method_uses(key).await?;
    if count > 0 {
        return Err(Problem::new(ProblemKind::InUse).arg("count", count).arg("what", "follow_up").into());
    }
    Ok(())
}
