//! `cargo xtask fuzz-api`: a long run of the hostile calls of `server/tests/http/fuzz.rs`.

use crate::repo::Repo;
use crate::sh::{self, Result};
use std::process::ExitCode;

const USAGE: &str = "`cargo xtask fuzz-api` takes --cases N and --seed N";

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let (cases, seed) = numbers(args).ok_or(USAGE)?;
    let mut cargo = repo.cargo();
    cargo.args(["test", "--locked", "-p", "weft", "--test", "http", "fuzz::", "--", "--nocapture"]);
    cargo.env("WEFT_FUZZ_CASES", cases.to_string()).env("WEFT_FUZZ_SEED", seed.to_string());
    sh::run(&mut cargo, "the hostile calls")?;
    Ok(ExitCode::SUCCESS)
}

/// How many calls each test makes, and the seed from which they come.
fn numbers(args: &[String]) -> Option<(u64, u64)> {
    let (mut cases, mut seed) = (20_000, 1);
    let (pairs, rest) = args.as_chunks::<2>();
    for [name, value] in pairs {
        let place = match name.as_str() {
            "--cases" => &mut cases,
            "--seed" => &mut seed,
            _ => return None,
        };
        *place = value.parse().ok()?;
    }
    rest.is_empty().then_some((cases, seed))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn the_options_are_read() {
        let check = |args: &[&str], expected| {
            assert_eq!(numbers(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>()), expected, "{args:?}");
        };
        check(&[], Some((20_000, 1)));
        check(&["--seed", "7", "--cases", "100"], Some((100, 7)));
        check(&["--cases"], None);
        check(&["--cases", "many"], None);
        check(&["--case", "1"], None);
    }
}
