//! The configuration file: its values become the defaults of the flags with the same names.

use std::{collections::BTreeMap, ffi::OsString, path::PathBuf};

use clap::{Command, error::ErrorKind};

/// Gives the flags the values of the configuration file as their defaults, so that the environment and the command line
/// go before them. `environment` is the file that the environment names.
pub fn with_defaults(
    mut command: Command,
    args: &[OsString],
    environment: Option<OsString>,
) -> Result<Command, clap::Error> {
    let Some(path) = named(args).or(environment).map(PathBuf::from) else { return Ok(command) };
    let fail = |command: &mut Command, message: String| {
        command.error(ErrorKind::ValueValidation, format!("{}: {message}", path.display()))
    };
    let text = std::fs::read_to_string(&path).map_err(|error| fail(&mut command, error.to_string()))?;
    let values: BTreeMap<String, toml::Value> =
        toml::from_str(&text).map_err(|error| fail(&mut command, error.message().to_owned()))?;
    for (name, value) in values {
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(yes) => yes.to_string(),
            _ => return Err(fail(&mut command, format!("{name} must be a text, a whole number, true or false"))),
        };
        let mut found = false;
        command = set(command, &name, &value, &mut found);
        if !found {
            return Err(fail(&mut command, format!("there is no setting {name}")));
        }
    }
    Ok(command)
}

/// The file that the command line names.
fn named(args: &[OsString]) -> Option<OsString> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--config" {
            return args.next().cloned();
        }
        if let Some(path) = arg.to_str().and_then(|arg| arg.strip_prefix("--config=")) {
            return Some(path.into());
        }
    }
    None
}

fn set(command: Command, name: &str, value: &str, found: &mut bool) -> Command {
    // What stands without a name or must not be kept in a file (a password) has no long flag or is no setting.
    let matches = |arg: &clap::Arg| arg.get_long() == Some(name) && arg.get_env().is_some() && name != "config";
    let id = command.get_arguments().find(|arg| matches(arg)).map(|arg| arg.get_id().clone());
    let command = match id {
        Some(id) => {
            *found = true;
            command.mut_arg(id, |arg| arg.default_value(value.to_owned()).required(false))
        }
        None => command,
    };
    command.mut_subcommands(|sub| set(sub, name, value, found))
}

#[cfg(test)]
mod tests {
    use clap::Arg;

    use super::*;

    fn command() -> Command {
        let data = Arg::new("data").long("data").env("WEFT_TEST_UNSET_DATA").default_value("data");
        let proxy = Arg::new("trust_proxy").long("trust-proxy").env("WEFT_TEST_UNSET_PROXY").default_value("false");
        Command::new("weft").subcommand(Command::new("serve").arg(data).arg(proxy))
    }

    fn value(text: &str, args: &[&str]) -> Result<(String, String), clap::Error> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let mut all = vec![OsString::from("weft"), OsString::from("serve")];
        all.extend(args.iter().map(OsString::from));
        let command = with_defaults(command(), &all, Some(file.path().into()))?;
        let matches = command.try_get_matches_from(all)?;
        let serve = matches.subcommand_matches("serve").unwrap();
        let get = |id: &str| serve.get_one::<String>(id).unwrap().clone();
        Ok((get("data"), get("trust_proxy")))
    }

    #[test]
    fn the_file_gives_defaults_and_flags_go_before() {
        let text = "data = \"/srv/weft\"\ntrust-proxy = true\n";
        assert_eq!(value(text, &[]).unwrap(), ("/srv/weft".to_owned(), "true".to_owned()));
        assert_eq!(value(text, &["--data", "here"]).unwrap().0, "here");
    }

    #[test]
    fn mistakes_are_named() {
        let check = |text: &str, message: &str| {
            let error = value(text, &[]).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        };
        check("daat = \"x\"", "there is no setting daat");
        check("data = [1]", "data must be a text");
        check("data = ", "expected");
    }

    #[test]
    fn the_file_is_named_by_flag() {
        let args = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(named(&args(&["weft", "serve", "--config", "a.toml"])), Some("a.toml".into()));
        assert_eq!(named(&args(&["weft", "--config=b.toml", "serve"])), Some("b.toml".into()));
        assert_eq!(named(&args(&["weft", "serve"])), None);
    }
}
