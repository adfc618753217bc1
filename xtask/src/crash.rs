//! `cargo xtask crash`: kills the server again and again while people write, and looks at what is left.
//!
//! The test of the same name does it a few times (`server/tests/strength/crash.rs`); here it is told how often.

use std::process::ExitCode;

use crate::repo::Repo;
use crate::sh::{self, Result};

const ROUNDS: u32 = 50;

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let rounds = rounds(args)?;
    let mut cargo = repo.cargo();
    cargo.args(["test", "--locked", "-p", "weft", "--test", "strength", "crash::", "--", "--nocapture"]);
    cargo.env("WEFT_CRASH_ROUNDS", rounds.to_string());
    sh::run(&mut cargo, "the crash test").map(|()| ExitCode::SUCCESS)
}

fn rounds(args: &[String]) -> Result<u32> {
    match args {
        [] => Ok(ROUNDS),
        [flag, number] if flag == "--rounds" => {
            number.parse().ok().filter(|rounds| *rounds > 0).ok_or("--rounds needs a number from 1".to_owned())
        }
        _ => Err("`cargo xtask crash` knows only --rounds N".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn rounds_are_read() {
        let args = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(super::rounds(&args(&[])), Ok(50));
        assert_eq!(super::rounds(&args(&["--rounds", "300"])), Ok(300));
        assert!(super::rounds(&args(&["--rounds", "0"])).is_err());
        assert!(super::rounds(&args(&["300"])).is_err());
    }
}
