//! The words of a notification: a text for its kind, filled with what the server says about it.

use domain::notice::{Notice, NoticeKind};
use texts::{Arg, args};

use crate::i18n::ta;

/// What happened, in the reader's language.
pub(super) fn text(notice: &Notice) -> String {
    let mut filled = args().set("who", &notice.actor_name);
    for (name, value) in &notice.args {
        // Names stay as they are, even when one looks like a number.
        let count = !matches!(name.as_str(), "what" | "who" | "file" | "right");
        filled
            .insert(name, value.parse().ok().filter(|_| count).map_or_else(|| Arg::Text(value.clone()), Arg::Integer));
    }
    if is_many(notice)
        && let Some(module) = notice.module
    {
        filled.insert("what", module.key());
    }
    ta(key(notice), filled)
}

fn key(notice: &Notice) -> &'static str {
    let is = |name: &str, value: &str| notice.args.get(name).is_some_and(|own| own == value);
    match notice.kind {
        NoticeKind::Transferred if is_many(notice) => "notification-kind-transferred-many",
        NoticeKind::Transferred => "notification-kind-transferred",
        NoticeKind::Team if is_many(notice) => "notification-kind-team-many",
        NoticeKind::Team if is("right", "none") => "notification-kind-team-removed",
        NoticeKind::Team => "notification-kind-team",
        NoticeKind::ImportFinished if notice.args.contains_key("problem") => "notification-kind-import-failed",
        NoticeKind::ImportFinished => "notification-kind-import-finished",
        NoticeKind::TaskAssigned => "notification-kind-task-assigned",
        NoticeKind::TaskAdded => "notification-kind-task-added",
        NoticeKind::TaskComment => "notification-kind-task-comment",
        NoticeKind::TaskDone => "notification-kind-task-done",
        NoticeKind::TaskDue => "notification-kind-task-due",
        NoticeKind::BackupFailed => "notification-kind-backup-failed",
        NoticeKind::Feedback => "notification-kind-feedback",
    }
}

/// Several records in one notification, which are counted and not named.
fn is_many(notice: &Notice) -> bool {
    notice.record.is_none() && notice.args.contains_key("count")
}
