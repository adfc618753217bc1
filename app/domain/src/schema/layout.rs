//! The company's own arrangement of a form (row ADM-09): the order of groups and fields, and groups of its own.

use serde::{Deserialize, Serialize};

use super::{FieldKind, Group, ModuleDef, custom::MAX_LABEL};
use crate::FieldProblem;

/// The most groups that a company can make in a module.
pub const MAX_GROUPS: usize = 20;

/// A group of the form with its fields in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub group: Group,
    /// The name of a group that the company made, or its own name for a standard one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub fields: Vec<String>,
}

impl ModuleDef {
    /// The groups in the order of the form: the company's arrangement, then the others; what the system keeps is last.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.sections.iter().map(|section| section.group).collect();
        groups.extend(Group::ALL.into_iter().filter(|group| !self.sections.iter().any(|own| own.group == *group)));
        groups.retain(|group| *group != Group::System);
        groups.push(Group::System);
        groups
    }

    /// The company's own name of a group.
    pub fn group_label(&self, group: Group) -> Option<&str> {
        self.sections.iter().find(|section| section.group == group)?.label.as_deref()
    }

    /// The form as it is arranged now, to be rearranged: all groups, empty ones too.
    pub fn layout(&self) -> Vec<Section> {
        let section = |group: Group| Section {
            group,
            label: self.group_label(group).map(str::to_owned),
            fields: self.fields.iter().filter(|field| field.group == group).map(|field| field.key.clone()).collect(),
        };
        self.groups().into_iter().filter(|group| *group != Group::System).map(section).collect()
    }

    /// Puts an arrangement into force. Fields that it does not know stay in their groups, at the end; what the system keeps and
    /// line items stay where they are.
    pub fn arrange(&mut self, layout: Vec<Section>) {
        let groups: Vec<Group> = layout.iter().map(|section| section.group).collect();
        let place = |key: &str| layout.iter().find(|section| section.fields.iter().any(|field| field == key));
        for field in &mut self.fields {
            let moves = (!field.system || field.is_formula()) && field.group != Group::Products;
            match place(&field.key) {
                Some(section) if moves && !matches!(section.group, Group::Products | Group::System) => {
                    field.group = section.group;
                }
                _ => {}
            }
            // A field of a group that is gone, because somebody else removed it meanwhile.
            if matches!(field.group, Group::Custom(_)) && !groups.contains(&field.group) {
                field.group = Group::Basic;
            }
        }
        let order: Vec<&String> = layout.iter().flat_map(|section| &section.fields).collect();
        let rank = |key: &String| order.iter().position(|other| *other == key).unwrap_or(usize::MAX);
        self.fields.sort_by_cached_key(|field| rank(&field.key));
        self.sections = layout.into_iter().map(|section| Section { fields: Vec::new(), ..section }).collect();
    }
}

/// An arrangement as it is kept, or what is wrong with it.
pub fn prepare(module: &ModuleDef, mut layout: Vec<Section>) -> Result<Vec<Section>, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    layout.retain(|section| section.group != Group::System);
    let own = layout.iter().filter(|section| matches!(section.group, Group::Custom(_))).count();
    if own > MAX_GROUPS {
        problems.push(FieldProblem::new("groups", "check-too-many-values").arg("max", MAX_GROUPS));
    }
    let mut seen: Vec<Group> = Vec::new();
    for (index, section) in layout.iter_mut().enumerate() {
        let place = format!("groups.{index}");
        if seen.contains(&section.group) {
            problems.push(FieldProblem::new(&place, "check-not-unique"));
        }
        seen.push(section.group);
        section.label = section.label.take().map(|label| label.trim().to_owned()).filter(|label| !label.is_empty());
        if matches!(section.group, Group::Custom(_)) && section.label.is_none() {
            problems.push(FieldProblem::new(&place, "check-required"));
        }
        if section.label.as_ref().is_some_and(|label| label.chars().count() > MAX_LABEL) {
            problems.push(FieldProblem::new(&place, "check-too-long").arg("max", MAX_LABEL));
        }
        section.fields.retain(|key| module.field(key).is_some_and(|field| field.kind != FieldKind::Lines));
    }
    if problems.is_empty() { Ok(layout) } else { Err(problems) }
}
