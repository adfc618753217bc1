//! The walls between the crates, as docs/architecture.md draws them. A new arrow is a decision: it is made here, in sight.

use crate::repo::Repo;
use crate::sh::{self, Result};
use serde_json::Value;

/// Each crate of the workspace and those of its siblings that it may depend on.
const ARROWS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("texts", &["domain"]),
    ("powercut", &[]),
    // The last for its tests.
    ("store", &["domain", "powercut"]),
    ("services", &["domain", "store", "texts"]),
    ("api", &["domain", "services"]),
    ("frontend", &["api", "domain", "texts"]),
    ("weft", &["api", "domain", "services", "store", "texts"]),
    ("xtask", &[]),
];

/// Crates from outside that only some of ours may name. A name with `*` stands for all that begin so.
const KEPT: [(&str, &[&str]); 4] = [
    ("sqlx*", &["store"]),
    ("sea-query*", &["store"]),
    ("leptos*", &["api", "frontend", "weft"]),
    ("axum*", &["api", "weft"]),
];

/// What crosses a wall, one sentence each.
pub(super) fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut cargo = repo.cargo();
    let text = sh::capture(cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]))
        .ok_or("`cargo metadata` fails: one of the Cargo.toml files is broken")?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    Ok(packages.iter().flat_map(crossings).collect())
}

fn crossings(package: &Value) -> Vec<String> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some((_, siblings)) = ARROWS.iter().find(|(krate, _)| *krate == name) else {
        return vec![format!("the crate {name} has no walls: say in xtask/src/check/walls.rs what it may depend on")];
    };
    let dependencies = package["dependencies"].as_array().into_iter().flatten();
    let named = dependencies.filter_map(|dependency| dependency["name"].as_str());
    named
        .filter_map(|dependency| {
            let ours = ARROWS.iter().any(|(krate, _)| *krate == dependency);
            if ours && !siblings.contains(&dependency) {
                return Some(format!("{name} must not depend on {dependency}"));
            }
            let (_, keepers) = KEPT.iter().find(|(kept, _)| stands_for(kept, dependency))?;
            (!keepers.contains(&name))
                .then(|| format!("{name} must not name {dependency}: only {} may", keepers.join(", ")))
        })
        .collect()
}

fn stands_for(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::crossings;
    use serde_json::json;

    #[test]
    fn arrows_that_are_not_drawn_are_found() {
        let package = json!({"name": "services", "dependencies": [{"name": "store"}, {"name": "api"}, {"name": "sqlx"}, {"name": "serde"}]});
        assert_eq!(
            crossings(&package),
            ["services must not depend on api", "services must not name sqlx: only store may"]
        );
    }

    #[test]
    fn an_unknown_crate_is_asked_about() {
        assert_eq!(crossings(&json!({"name": "new", "dependencies": []})).len(), 1);
    }
}
