//! How many files the server may have open, connections among them: each page that is open keeps one for what it is told.

/// Takes as many as the system lets it have. Shells and services commonly begin with 1,024, which some hundred people with
/// two or three windows each use up; what is allowed on request is usually hundreds of times that.
#[cfg(unix)]
pub(crate) fn allow_many() {
    use rustix::process::{Resource, getrlimit, setrlimit};

    let limit = getrlimit(Resource::Nofile);
    if limit.current == limit.maximum {
        return;
    }
    let wanted = rustix::process::Rlimit { current: limit.maximum, ..limit };
    // Without it the server serves all the same; when the files are used up, it says so and waits (`listen`).
    if let Err(error) = setrlimit(Resource::Nofile, wanted) {
        tracing::warn!(%error, "the number of open files stays as it is");
    }
}

/// Other systems have no such limit, or set it elsewhere.
#[cfg(not(unix))]
pub(crate) fn allow_many() {}

#[cfg(all(test, unix))]
mod tests {
    use rustix::process::{Resource, getrlimit};

    #[test]
    fn as_many_as_there_may_be() {
        super::allow_many();
        let limit = getrlimit(Resource::Nofile);
        assert_eq!(limit.current, limit.maximum);
    }
}
