//! New identifiers.

use domain::Id;
use leptos::prelude::window;

/// A fresh UUIDv7 for something that this page creates.
pub fn new_id() -> Id {
    let mut random = [0; 10];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    let millis = u64::try_from(crate::format::now().timestamp_millis()).unwrap_or_default();
    Id::v7(millis, random)
}
