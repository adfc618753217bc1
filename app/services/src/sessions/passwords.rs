//! Passwords: Argon2id with the parameters that OWASP advises (19 MiB, two passes, one lane).

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::{Error, Result, Services};

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Each hash takes 19 MiB and a processor for some time: no more than two at once, the others wait.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What is verified when there is no such account, so that the answer takes as long. No password fits it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, in PHC format, with a salt of its own.
pub(crate) async fn hash(services: &Services, password: &str) -> Result<String> {
    let (salt, password) = (services.random::<16>(), password.to_owned());
    in_turn(move || {
        let hash: PasswordHash = hasher()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(|error| Error::Other(format!("the password could not be hashed: {error}")))?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the password fits the hash; takes as long when there is none.
pub(crate) async fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let (known, hash) = (hash.is_some(), hash.unwrap_or(NOBODY).to_owned());
    let password = password.to_owned();
    in_turn(move || Ok(hasher()?.verify_password(password.as_bytes(), hash.as_str()).is_ok() && known)).await
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let turn = TURNS.acquire().await.map_err(|error| Error::Other(error.to_string()))?;
    // The turn goes with the work: a caller who goes away does not make room for a third.
    tokio::task::spawn_blocking(move || {
        let result = work();
        drop(turn);
        result
    })
    .await?
}

fn hasher() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
        .map_err(|error| Error::Other(format!("the parameters of the password hash: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_has_a_hash_that_costs_as_much_and_fits_nothing() {
        let parsed = PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&parsed).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, LANES));
        assert!(!verify("secret", None).await.unwrap());
    }
}
