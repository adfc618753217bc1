//! Which functions the first half of the page can do without.

use std::collections::HashMap;

use super::{
    Result,
    code::calls,
    module::{FUNCTION, Module},
};

/// Functions with the same instructions have become one, under the name of any of them. Nearly all of those are a library's
/// for types that are alike, and shorter than this, in bytes: by their names they go nowhere.
const SMALL: usize = if cfg!(test) { 1 } else { 160 };
/// The same of functions of our own and of those that draw one view of ours, which are seldom alike.
const OWN_SMALL: usize = if cfg!(test) { 1 } else { 60 };
/// How the names of such functions begin.
const OWN: [&str; 5] = ["frontend::", "api::", "domain::", "texts::", "_ as tachys::view::any_view::IntoAny"];

/// For every function of the module that is not imported, whether it goes into the second half: those whose names speak of
/// one of these places in the program, and those that only such functions call.
pub(super) fn choose(module: &Module<'_>, places: &[&str]) -> Result<Vec<bool>> {
    let imported = module.imported.len();
    let mut later = vec![false; module.bodies.len()];
    for (function, name) in &module.names {
        if let Some(own) = function.checked_sub(imported)
            && let Some(later) = later.get_mut(own)
        {
            let plain = plain(name);
            let begins = plain.trim_start_matches(['<', '&']);
            let least = if OWN.iter().any(|own| begins.starts_with(own)) { OWN_SMALL } else { SMALL };
            *later = module.bodies[own].len() >= least && speaks_of(&plain, places);
        }
    }
    let mut needed = vec![false; module.bodies.len()];
    let tables = module.segments.iter().flat_map(|segment| &segment.functions);
    let exports = module.exports.iter().filter(|(kind, _)| *kind == FUNCTION);
    for function in exports.map(|(_, function)| function).chain(&module.start) {
        if let Some(own) = function.checked_sub(imported) {
            (needed[own], later[own]) = (true, false);
        }
    }
    for function in tables {
        if let Some(own) = function.checked_sub(imported) {
            needed[own] = true;
        }
    }
    let mut callers: HashMap<usize, Vec<usize>> = HashMap::new();
    for (caller, body) in module.bodies.iter().enumerate() {
        for called in calls(body)? {
            if let Some(own) = called.checked_sub(imported) {
                callers.entry(own).or_default().push(caller);
            }
        }
    }
    loop {
        let more: Vec<usize> = (0..later.len())
            .filter(|own| !later[*own] && !needed[*own])
            .filter(|own| callers.get(own).is_some_and(|callers| callers.iter().all(|caller| later[*caller])))
            .collect();
        if more.is_empty() {
            return Ok(later);
        }
        for own in more {
            later[own] = true;
        }
    }
}

/// A function's name without the hashes of crates.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut inside = false;
    for letter in name.chars() {
        match letter {
            '[' => inside = true,
            ']' if inside => inside = false,
            _ if inside => {}
            _ => plain.push(letter),
        }
    }
    plain
}

/// Whether a name speaks of a place: `<frontend::admin::Page as Render>::build` of `frontend::admin`. A place after `!` speaks
/// against it.
fn speaks_of(plain: &str, places: &[&str]) -> bool {
    if places.iter().any(|place| place.strip_prefix('!').is_some_and(|stays| plain.contains(stays))) {
        return false;
    }
    places.iter().any(|place| {
        plain.match_indices(place).any(|(at, _)| {
            let after = plain[at + place.len()..].chars().next();
            !after.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
        })
    })
}
