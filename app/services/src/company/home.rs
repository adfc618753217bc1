//! The company in figures, for the home of the console (row ADM-01).

use std::path::Path;

use domain::{
    Action, AdminRight, ModuleKey,
    company::{Headcount, Overview},
};
use store::org::EmployeeFilter;

use crate::{Context, Result};

/// The files of the database: the data, and what was written last.
const DATABASE: [&str; 2] = ["weft.db", "weft.db-wal"];

/// People by state, records by module as far as the viewer sees them, room on the disk.
pub async fn home(context: &Context) -> Result<Overview> {
    context.require_admin(AdminRight::Company)?;
    let mut view = context.read().await?;
    let [_, _, active, not_activated, disabled] =
        view.count_employees(&EmployeeFilter::default(), context.now().at).await?;
    let mut records = Vec::new();
    for module in ModuleKey::ALL {
        let section = context.schema().module(module).is_some_and(|def| def.features.section);
        if section && context.viewer().may(module, Action::View) {
            records.push((module, view.count_visible(module).await?));
        }
    }
    Ok(Overview {
        employees: Headcount { active, not_activated, disabled },
        records,
        files: view.storage_use().await?,
        database: size_of(context.services().store().folder()).await,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// How many bytes the database takes; what is not there takes none.
async fn size_of(folder: &Path) -> u64 {
    let mut bytes = 0;
    for name in DATABASE {
        bytes += tokio::fs::metadata(folder.join(name)).await.map_or(0, |file| file.len());
    }
    bytes
}
