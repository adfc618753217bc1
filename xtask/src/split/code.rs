//! Instructions, as far as they name functions.

use super::{
    Result,
    format::{Reader, put},
};

/// The functions that a body names, each as often as it does.
pub(super) fn calls(body: &[u8]) -> Result<Vec<usize>> {
    let mut calls = Vec::new();
    rewrite(body, &mut |function| {
        calls.push(function);
        Ok(function)
    })?;
    Ok(calls)
}

/// A body with other numbers of functions.
pub(super) fn rewrite(body: &[u8], number: &mut dyn FnMut(usize) -> Result<usize>) -> Result<Vec<u8>> {
    let mut reader = Reader::new(body);
    for _ in 0..reader.number()? {
        reader.skip_number()?;
        reader.byte()?;
    }
    let (mut out, mut copied) = (Vec::with_capacity(body.len()), 0);
    while !reader.is_done() {
        instructions(&mut reader, &mut |span, function| {
            out.extend_from_slice(&body[copied..span.start]);
            put(&mut out, number(function)?);
            copied = span.end;
            Ok(())
        })?;
    }
    out.extend_from_slice(&body[copied..]);
    Ok(out)
}

/// Goes through instructions to the `end` that belongs to them and tells of each number of a function, with its place.
pub(super) fn instructions(
    reader: &mut Reader<'_>,
    found: &mut dyn FnMut(std::ops::Range<usize>, usize) -> Result,
) -> Result {
    let mut depth = 0_usize;
    loop {
        match reader.byte()? {
            0x02..=0x04 => {
                reader.skip_number()?;
                depth += 1;
            }
            0x0b if depth == 0 => return Ok(()),
            0x0b => depth -= 1,
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            0x0c | 0x0d | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 => reader.skip_number()?,
            0x0e => {
                for _ in 0..=reader.number()? {
                    reader.skip_number()?;
                }
            }
            0x10 | 0x12 | 0xd2 => {
                let start = reader.place();
                let function = reader.number()?;
                found(start..reader.place(), function)?;
            }
            0x11 | 0x13 => {
                reader.skip_number()?;
                reader.skip_number()?;
            }
            0x1c => drop(reader.block()?),
            0x28..=0x3e => {
                // The second memory and those after it have a number; we have one.
                if reader.number()? & 0x40 != 0 {
                    return Err("more than one memory".to_owned());
                }
                reader.skip_number()?;
            }
            0x43 => drop(reader.take(4)?),
            0x44 => drop(reader.take(8)?),
            0xfc => {
                let numbers = match reader.number()? {
                    0..=7 => 0,
                    10 | 14 => 2,
                    11 | 15..=17 => 1,
                    // Among them memory.init, data.drop, table.init and elem.drop, which name parts of the first half.
                    kind => return Err(format!("instruction 252 {kind}")),
                };
                for _ in 0..numbers {
                    reader.skip_number()?;
                }
            }
            code => return Err(format!("instruction {code}")),
        }
    }
}
