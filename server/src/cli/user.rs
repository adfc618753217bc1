//! `weft user`: what the operator does for people who cannot help themselves, without a page.

use std::{path::PathBuf, sync::Arc};

use clap::Subcommand;
use domain::{
    list::BatchResult,
    org::{Employee, EmployeeAction, EmployeeQuery, normal_login},
};
use services::{Context, Ids, Services, org};

use super::{CliError, init::password, sentence};
use crate::machine::SystemRandom;

/// Employees that are read at once.
const PAGE: u32 = 200;
/// Letters of passwords that are made here: none that looks like another.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the company's data
    #[arg(long, global = true, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List everybody who can sign in, or could
    List,
    /// Give somebody a new password, which he has to change at his next sign-in; ends his sessions
    ResetPassword {
        /// His e-mail address or mobile number
        login: String,
        /// A file that holds the new password; without it, one is made and printed
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Keep somebody out; ends his sessions at once
    Disable {
        /// His e-mail address or mobile number
        login: String,
    },
    /// Let somebody in again
    Enable {
        /// His e-mail address or mobile number
        login: String,
    },
}

/// Does it. The server may be running meanwhile.
pub async fn run(args: Args) -> Result<(), CliError> {
    let services = super::open_company(&args.data).await?;
    let done = act(&services, args.action).await;
    services.store().close().await;
    done
}

async fn act(services: &Arc<Services>, action: Action) -> Result<(), CliError> {
    let context = services.system("weft user");
    let (login, action, made) = match action {
        Action::List => return list(&context).await,
        Action::ResetPassword { login, password_file } => {
            let made = password_file.is_none();
            let password = match password_file {
                Some(file) => password(&file)?,
                None => new_password(),
            };
            let shown = made.then(|| password.clone());
            (login, EmployeeAction::ResetPassword(password), shown)
        }
        Action::Disable { login } => (login, EmployeeAction::Disable, None),
        Action::Enable { login } => (login, EmployeeAction::Activate, None),
    };
    let employee = find(&context, &login).await?;
    let result = org::act_on_employees(&context, vec![employee.id], action).await?;
    refused(result)?;
    match made {
        Some(password) => println!("{}: the new password is {password}", employee.name),
        None => println!("{}: done", employee.name),
    }
    Ok(())
}

async fn list(context: &Context) -> Result<(), CliError> {
    for employee in everybody(context).await? {
        let login = [&employee.email, &employee.mobile].into_iter().find(|login| !login.is_empty());
        println!("{}\t{}\t{}", employee.state.key(), login.map_or("", String::as_str), employee.name);
    }
    Ok(())
}

async fn find(context: &Context, login: &str) -> Result<Employee, CliError> {
    let wanted = normal_login(login);
    let fits = |employee: &Employee| {
        [&employee.email, &employee.mobile].into_iter().any(|own| !own.is_empty() && normal_login(own) == wanted)
    };
    let found = everybody(context).await?.into_iter().find(fits);
    found.ok_or_else(|| CliError::new(format!("nobody signs in as {login}: see `weft user list`")))
}

async fn everybody(context: &Context) -> Result<Vec<Employee>, CliError> {
    let mut all = Vec::new();
    for page in 1.. {
        let query = EmployeeQuery { page, size: PAGE, ..EmployeeQuery::default() };
        let found = org::employees(context, query).await?.employees;
        let last = found.len() < PAGE as usize;
        all.extend(found);
        if last {
            break;
        }
    }
    Ok(all)
}

fn refused(result: BatchResult) -> Result<(), CliError> {
    match result.refused.into_iter().next() {
        Some(refusal) => Err(CliError::new(sentence(&refusal.problem))),
        None => Ok(()),
    }
}

/// Eighty bits in four groups: enough, and it can be read out over the telephone.
fn new_password() -> String {
    let mut random = [0_u8; 16];
    SystemRandom.fill(&mut random);
    let letters: Vec<char> = random.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::new_password;

    #[test]
    fn made_passwords_are_long_and_new() {
        let (one, other) = (new_password(), new_password());
        assert_eq!(one.len(), 19);
        assert_ne!(one, other);
    }
}
