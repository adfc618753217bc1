//! Writes the two halves.
//!
//! The first half keeps every number that functions have in the module. What goes into the second half leaves a few
//! instructions in its place, which see to it that the second half is there and call it through the table. The second half
//! imports everything else that it uses from the first one.

use std::collections::BTreeMap;

use super::{
    Result,
    code::{calls, rewrite},
    format::{Reader, put, put_block, put_signed},
    module::{FUNCREF, FUNCTION, GLOBAL, MEMORY, Module, TABLE, id},
};

/// The name under which the second half imports from the first.
const FIRST: &str = "first";

/// The first and the second half. `now` is the imported function that loads the second half.
pub(super) fn halves(module: &Module<'_>, later: &[bool], now: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let imported = module.imported.len();
    let is_later = |function: usize| function.checked_sub(imported).is_some_and(|own| later[own]);
    let now = module.imported.iter().position(|name| name.contains(now)).ok_or("nothing loads the second half")?;

    // What the first half calls in the second, in the order of its places at the end of the table.
    let (mut entries, mut used) = (BTreeMap::new(), BTreeMap::new());
    for (own, body) in module.bodies.iter().enumerate() {
        for called in calls(body)? {
            match (later[own], is_later(called)) {
                (false, true) => drop(entries.insert(called, 0)),
                (true, false) => drop(used.insert(called, 0)),
                _ => {}
            }
        }
    }
    for (number, place) in used.values_mut().enumerate() {
        *place = number;
    }
    // Where a function of the second half stands in the table: some do already, the others get places at its end.
    let size = table_size(module)?;
    let mut standing: BTreeMap<usize, usize> = BTreeMap::new();
    for segment in &module.segments {
        let places = segment.functions.iter().enumerate().filter(|(_, function)| is_later(**function));
        standing.extend(places.map(|(at, function)| (*function, segment.offset + at)));
    }
    entries.retain(|function, _| !standing.contains_key(function));
    for (number, place) in entries.values_mut().enumerate() {
        *place = size + number;
    }
    let more = entries.len();
    entries.extend(standing);
    let first = first(module, later, now, &entries, more, &used)?;
    let second = second(module, later, &entries, &used)?;
    Ok((first, second))
}

fn table_size(module: &Module<'_>) -> Result<usize> {
    let table = module.shared.iter().find(|shared| shared.kind == TABLE).ok_or("no table")?;
    match table.of[..] {
        [FUNCREF, ..] => Reader::new(&table.of[2..]).number(),
        _ => Err("the first table is none of functions".to_owned()),
    }
}

fn first(
    module: &Module<'_>,
    later: &[bool],
    now: usize,
    entries: &BTreeMap<usize, usize>,
    more: usize,
    used: &BTreeMap<usize, usize>,
) -> Result<Vec<u8>> {
    let imported = module.imported.len();
    let mut out = b"\0asm\x01\0\0\0".to_vec();
    for (id, section) in &module.sections {
        let new = match *id {
            id::TABLE => tables(module, section, more)?,
            id::EXPORT => exports(module, section, used)?,
            id::CODE => {
                let mut code = Vec::with_capacity(section.len());
                put(&mut code, module.bodies.len());
                for (own, body) in module.bodies.iter().enumerate() {
                    if later[own] {
                        let function = imported + own;
                        put_block(&mut code, &stub(module, function, now, entries.get(&function).copied()));
                    } else {
                        put_block(&mut code, body);
                    }
                }
                code
            }
            _ => section.to_vec(),
        };
        out.push(*id);
        put_block(&mut out, &new);
    }
    Ok(out)
}

/// What stands in the first half for a function of the second.
fn stub(module: &Module<'_>, function: usize, now: usize, place: Option<usize>) -> Vec<u8> {
    // No variables of its own.
    let mut body = vec![0];
    if let Some(place) = place {
        // i32.const 1, call now, drop
        body.extend([0x41, 1, 0x10]);
        put(&mut body, now);
        body.push(0x1a);
        let kind = module.types[function];
        for parameter in 0..module.parameters[kind] {
            body.push(0x20);
            put(&mut body, parameter);
        }
        body.push(0x41);
        put_signed(&mut body, place);
        body.push(0x11);
        put(&mut body, kind);
        body.push(0);
    } else {
        // Called only from the second half: unreachable.
        body.push(0);
    }
    body.push(0x0b);
    body
}

/// The section of tables, with more room in the first.
fn tables(module: &Module<'_>, section: &[u8], more: usize) -> Result<Vec<u8>> {
    let table = module.shared.iter().find(|shared| shared.kind == TABLE).ok_or("no table")?;
    let rest = section.get(1 + table.of.len()..).ok_or("the table is imported")?;
    let size = table_size(module)?;
    let mut out = vec![section[0], FUNCREF, table.of[1]];
    put(&mut out, size + more);
    if table.of[1] & 1 == 1 {
        put(&mut out, size + more);
    }
    out.extend_from_slice(rest);
    Ok(out)
}

/// The section of exports, with what the second half needs.
fn exports(module: &Module<'_>, section: &[u8], used: &BTreeMap<usize, usize>) -> Result<Vec<u8>> {
    let mut reader = Reader::new(section);
    let count = reader.number()?;
    let mut out = Vec::with_capacity(section.len());
    put(&mut out, count + used.len() + module.shared.len());
    out.extend_from_slice(&section[reader.place()..]);
    for (function, number) in used {
        put_block(&mut out, name(FUNCTION, *number).as_bytes());
        out.push(FUNCTION);
        put(&mut out, *function);
    }
    for kind in [TABLE, MEMORY, GLOBAL] {
        for number in 0..module.shared.iter().filter(|shared| shared.kind == kind).count() {
            put_block(&mut out, name(kind, number).as_bytes());
            out.push(kind);
            put(&mut out, number);
        }
    }
    Ok(out)
}

/// The name under which the halves share something: few letters, because there are thousands.
fn name(kind: u8, number: usize) -> String {
    let letter = ["", "t", "m", "g"][usize::from(kind)];
    format!("{letter}{number:x}")
}

fn second(
    module: &Module<'_>,
    later: &[bool],
    entries: &BTreeMap<usize, usize>,
    used: &BTreeMap<usize, usize>,
) -> Result<Vec<u8>> {
    let imported = module.imported.len();
    let moved: Vec<usize> = (0..later.len()).filter(|own| later[*own]).map(|own| imported + own).collect();
    let numbers: BTreeMap<usize, usize> =
        moved.iter().enumerate().map(|(number, function)| (*function, used.len() + number)).collect();
    let number = |function: usize| {
        let number = used.get(&function).or_else(|| numbers.get(&function));
        number.copied().ok_or_else(|| "a function that is in no half".to_owned())
    };

    let mut out = b"\0asm\x01\0\0\0".to_vec();
    let mut section = |id: u8, count: usize, contents: &[u8]| {
        let mut new = Vec::with_capacity(contents.len() + 5);
        put(&mut new, count);
        new.extend_from_slice(contents);
        out.push(id);
        put_block(&mut out, &new);
    };

    let types = module.sections.iter().find(|(id, _)| *id == id::TYPE).ok_or("no types")?.1;
    let mut reader = Reader::new(types);
    let count = reader.number()?;
    section(id::TYPE, count, &types[reader.place()..]);

    let mut imports = Vec::new();
    let mut import = |kind: u8, number: usize, of: &[u8]| {
        put_block(&mut imports, FIRST.as_bytes());
        put_block(&mut imports, name(kind, number).as_bytes());
        imports.push(kind);
        imports.extend_from_slice(of);
    };
    for (function, number) in used {
        let mut kind = Vec::new();
        put(&mut kind, module.types[*function]);
        import(FUNCTION, *number, &kind);
    }
    for kind in [TABLE, MEMORY, GLOBAL] {
        for (number, shared) in module.shared.iter().filter(|shared| shared.kind == kind).enumerate() {
            // A table may be larger than its import says, so that it need not know how much room the first half made;
            // only a largest size must not be smaller.
            let of = if kind == TABLE && number == 0 { vec![FUNCREF, 0, 0] } else { shared.of.clone() };
            import(kind, number, &of);
        }
    }
    section(id::IMPORT, used.len() + module.shared.len(), &imports);

    let mut functions = Vec::new();
    for function in &moved {
        put(&mut functions, module.types[*function]);
    }
    section(id::FUNCTION, moved.len(), &functions);

    // The places of the functions in the table: where the first half calls them, and where they stood before.
    let mut places: BTreeMap<usize, usize> = entries.iter().map(|(function, place)| (*place, *function)).collect();
    for segment in &module.segments {
        for (at, function) in segment.functions.iter().enumerate() {
            if numbers.contains_key(function) {
                places.insert(segment.offset + at, *function);
            }
        }
    }
    let (mut segments, mut count) = (Vec::new(), 0);
    for run in runs(&places) {
        count += 1;
        segments.extend([0, 0x41]);
        put_signed(&mut segments, run[0].0);
        segments.push(0x0b);
        put(&mut segments, run.len());
        for (_, function) in run {
            put(&mut segments, number(function)?);
        }
    }
    section(id::ELEMENT, count, &segments);

    let mut code = Vec::new();
    for function in &moved {
        put_block(&mut code, &rewrite(module.bodies[function - imported], &mut |function| number(function))?);
    }
    section(id::CODE, moved.len(), &code);
    Ok(out)
}

/// Neighbouring places together.
fn runs(places: &BTreeMap<usize, usize>) -> Vec<Vec<(usize, usize)>> {
    let mut runs: Vec<Vec<(usize, usize)>> = Vec::new();
    for (place, function) in places {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|(last, _)| last + 1 == *place) => run.push((*place, *function)),
            _ => runs.push(vec![(*place, *function)]),
        }
    }
    runs
}
