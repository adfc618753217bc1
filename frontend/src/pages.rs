//! The pages that belong to no module.
