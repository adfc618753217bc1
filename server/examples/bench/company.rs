//! The company whose server is measured: what stands in its database, looked at before anything is measured.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use domain::{Id, ModuleKey, list::Selection};
use serde_json::Value as Json;
use services::{Context, Services, import};
use store::records::Query;

/// The password of everybody in a demo company.
pub(crate) const PASSWORD: &str = "demo-weft-2026";

/// A demo company.
pub(crate) struct Company {
    pub(crate) services: Arc<Services>,
    /// Sees everything.
    pub(crate) admin: String,
    /// Leads a tenth of the sales people or fewer, in several levels.
    pub(crate) leader: String,
    pub(crate) seller: String,
    pub(crate) sellers: Vec<(Id, String)>,
    /// The company's own choice field at the customer, and one of its options.
    pub(crate) own_field: (String, String),
    /// Some customers, all over the table.
    pub(crate) customers: Vec<(Id, String)>,
    /// How much there is: module and number of records, then the size of the database in megabytes.
    pub(crate) counts: Vec<(ModuleKey, u64)>,
    pub(crate) megabytes: u64,
}

impl Company {
    /// Opens the database beside the server, for looking only.
    pub(crate) async fn open(data: &Path) -> Self {
        let services = weft::cli::open_company(data).await.expect("a company");
        let mut view = services.system("look at the company that is measured").read().await.expect("a transaction");
        let story: Json = view.story().await.expect("a setting").expect("a company made by `weft demo`");
        let login = |person: &Json| person["login"].as_str().expect("a login").to_owned();
        let sellers: Vec<(Id, String)> = story["staff"]["teams"]
            .as_array()
            .expect("teams")
            .iter()
            .flat_map(|team| team[1].as_array().expect("people"))
            .map(|person| (serde_json::from_value(person["id"].clone()).expect("an id"), login(person)))
            .collect();
        let own_field = &story["plans"];
        let mut counts = Vec::new();
        for module in [
            ModuleKey::Lead,
            ModuleKey::Customer,
            ModuleKey::Contact,
            ModuleKey::Opportunity,
            ModuleKey::Contract,
            ModuleKey::Payment,
        ] {
            counts.push((module, view.count_visible(module).await.expect("a count")));
        }
        // Two pages far apart: what is measured must not all lie side by side.
        let mut customers = Vec::new();
        let pages = u32::try_from(counts[1].1 / 200).unwrap_or(1).max(1);
        for page in BTreeSet::from([1, pages / 3 + 1, pages / 2 + 1, pages]) {
            let query = Query::of(Selection::of(ModuleKey::Customer));
            for row in view.list(&query, &["name".to_owned()], page, 200).await.expect("a page") {
                customers.push((row.id, row.values["name"].as_text().unwrap_or_default().to_owned()));
            }
        }
        drop(view);
        Self {
            admin: login(&story["staff"]["admin"]),
            leader: login(&story["staff"]["teams"][0][0]),
            seller: sellers.first().expect("a seller").1.clone(),
            sellers,
            own_field: (
                own_field[0].as_str().expect("a field").to_owned(),
                own_field[1][0].as_str().expect("an option").to_owned(),
            ),
            customers,
            counts,
            megabytes: std::fs::metadata(data.join("weft.db")).map_or(0, |file| file.len() / 1_048_576),
            services,
        }
    }

    /// Who has this login, as the server would see him.
    pub(crate) async fn context(&self, login: &str) -> Context {
        import::context_of(&self.services, Some(login)).await.expect("an employee")
    }
}
