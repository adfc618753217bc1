//! Identifiers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The identity of anything that is stored: a UUIDv7, made by whoever creates the thing (page or server).
///
/// Version 7 sorts by time of creation, so that new rows go to the end of an index, and a client that is offline can
/// create records whose repeated arrival is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl Id {
    /// The id for an instant (milliseconds since 1970) and ten random bytes; both are the caller's.
    pub fn v7(millis: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// A fixed id for built-in things (roles, the root department): version 8, the number in the last bytes.
    pub const fn builtin(number: u64) -> Self {
        Self(Uuid::from_u64_pair(0x0000_0000_0000_8000, 0x8000_0000_0000_0000 | number))
    }

    /// The bytes as they are stored.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self)
    }
}

impl From<Uuid> for Id {
    fn from(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

impl From<Id> for Uuid {
    fn from(id: Id) -> Self {
        id.0
    }
}
