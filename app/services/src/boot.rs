//! Everything that the page needs to begin, in one request.

use std::collections::BTreeMap;

use domain::{
    Action, AdminRight, ModuleKey, Schema,
    list::{ListPrefs, ViewRef},
    session::{Boot, Me, Start, UserSettings},
    switches::App,
};
use store::org::Account;

use crate::{Context, Door, Error, Result, sessions, views};

/// The first question of a page: what anybody may know, and for who is signed in what [`boot`] answers.
pub async fn start(door: &Door, somebody: Option<&Context>) -> Result<Start> {
    let welcome = sessions::welcome(door, somebody).await?;
    let boot = match somebody {
        Some(context) => Some(Box::new(boot(context).await?)),
        None => None,
    };
    Ok(Start { welcome, boot })
}

/// Who asks, the company, the modules he may see as the company configured them, and how he arranged everything.
pub async fn boot(context: &Context) -> Result<Boot> {
    let me = context.me()?;
    let mut view = context.read_unsettled().await?;
    // First the place in the feed: what comes in between is told twice rather than never.
    let feed = view.feed_head().await?;
    let account = view.account(me).await?.ok_or(Error::Unauthenticated)?;
    let settings: UserSettings = view.user_setting(me, sessions::SETTINGS).await?.unwrap_or_default();
    let mut list_prefs: BTreeMap<String, ListPrefs> = view.user_settings(me, views::PREFS).await?;
    for prefs in list_prefs.values_mut() {
        // A shared view may be gone: then the list opens as it did before somebody chose it.
        if let ViewRef::Saved(id) = prefs.default_view
            && view.saved_view(id).await?.is_none()
        {
            prefs.default_view = ViewRef::All;
        }
    }
    Ok(Boot {
        company: context.company()?.clone(),
        schema: visible_schema(context),
        list_prefs: list_prefs.into_iter().filter_map(|(key, prefs)| Some((ModuleKey::parse(&key)?, prefs))).collect(),
        // An administrator can change the language too: the employee's is the one that holds.
        settings: UserSettings { lang: account.lang, ..settings },
        follow_up_methods: view.follow_up_methods().await?,
        unread: view.unread_notices(me).await?,
        announcements: if context.config().switches.has(App::Announcements) {
            view.unread_announcements().await?
        } else {
            0
        },
        feed,
        now: context.now().at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        switches: context.config().switches.clone(),
        fixed_base_url: context.services().fixed_base_url().map(str::to_owned),
        me: myself(context, account),
    })
}

fn visible_schema(context: &Context) -> Schema {
    let schema = context.schema();
    let seen = |key: &ModuleKey| context.viewer().may(*key, Action::View);
    Schema {
        version: schema.version,
        modules: schema
            .modules
            .iter()
            .filter(|(key, _)| seen(key))
            .map(|(key, module)| (*key, module.clone()))
            .collect(),
    }
}

/// Whether the right has a page: one of an app that is switched off has none.
fn has_use(context: &Context, right: AdminRight) -> bool {
    App::of_right(right).is_none_or(|app| context.config().switches.has(app))
}

fn myself(context: &Context, account: Account) -> Me {
    let viewer = context.viewer();
    Me {
        id: account.id,
        name: account.name,
        login: if account.email.is_empty() { account.mobile } else { account.email },
        department: account.department,
        position: account.position,
        picture: account.picture,
        actions: ModuleKey::ALL
            .into_iter()
            .map(|module| (module, viewer.actions(module)))
            .filter(|(_, actions)| !actions.is_empty())
            .collect(),
        admin: viewer.admin_rights().iter().copied().filter(|right| has_use(context, *right)).collect(),
        must_change_password: account.must_change_password,
    }
}
