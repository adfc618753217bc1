//! What a draft changes, as the feed keeps it.

use domain::{
    Id, Value,
    feed::Change,
    tasks::{TaskDraft, TaskLink},
};
use store::View;

use crate::Result;

/// The changes between the stored task and the draft.
pub(super) async fn between(view: &mut View, old: &TaskDraft, new: &TaskDraft) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    let mut add = |field: &str, old: Value, new: Value| {
        if old != new {
            changes.push(Change { field: field.to_owned(), old, new });
        }
    };
    add("title", text(&old.title), text(&new.title));
    add("text", text(&old.text), text(&new.text));
    add("responsible", old.responsible.into(), new.responsible.into());
    add("participants", people(&old.participants), people(&new.participants));
    let priority = |draft: &TaskDraft| Value::Option(draft.priority.key().to_owned());
    add("priority", priority(old), priority(new));
    let due = |draft: &TaskDraft| draft.due_on.map_or(Value::Empty, Value::Date);
    add("due_on", due(old), due(new));
    if old.labels != new.labels {
        let labels = view.task_labels().await?;
        let names = |ids: &[Id]| {
            let named = labels.iter().filter(|label| ids.contains(&label.id)).map(|label| label.name.as_str());
            text(&named.collect::<Vec<_>>().join(", "))
        };
        add("labels", names(&old.labels), names(&new.labels));
    }
    if old.links != new.links {
        let (before, after) = (titles(view, &old.links).await?, titles(view, &new.links).await?);
        add("links", before, after);
    }
    if old.steps != new.steps {
        let titles = |draft: &TaskDraft| {
            text(&draft.steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>().join("; "))
        };
        // Other people or dates with the same titles are a change too.
        changes.push(Change { field: "steps".to_owned(), old: titles(old), new: titles(new) });
        let of = |draft: &TaskDraft| people(&draft.steps.iter().filter_map(|step| step.person).collect::<Vec<_>>());
        if of(old) != of(new) {
            changes.push(Change { field: "step_people".to_owned(), old: of(old), new: of(new) });
        }
    }
    Ok(changes)
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

fn people(people: &[Id]) -> Value {
    if people.is_empty() { Value::Empty } else { Value::Refs(people.to_vec()) }
}

async fn titles(view: &mut View, links: &[TaskLink]) -> Result<Value> {
    let mut titles = Vec::new();
    for link in links {
        titles.push(view.title(link.module, link.id).await?);
    }
    Ok(text(&titles.join(", ")))
}
