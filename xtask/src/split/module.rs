//! A wasm module as far as dividing it needs it: sections, functions, and where instructions name functions.

use super::{Result, code::instructions, format::Reader};

/// The ids of sections.
pub(super) mod id {
    pub(in super::super) const CUSTOM: u8 = 0;
    pub(in super::super) const TYPE: u8 = 1;
    pub(in super::super) const IMPORT: u8 = 2;
    pub(in super::super) const FUNCTION: u8 = 3;
    pub(in super::super) const TABLE: u8 = 4;
    pub(in super::super) const MEMORY: u8 = 5;
    pub(in super::super) const GLOBAL: u8 = 6;
    pub(in super::super) const EXPORT: u8 = 7;
    pub(in super::super) const START: u8 = 8;
    pub(in super::super) const ELEMENT: u8 = 9;
    pub(in super::super) const CODE: u8 = 10;
    pub(in super::super) const DATA: u8 = 11;
    pub(in super::super) const DATA_COUNT: u8 = 12;
}

/// What can be imported or exported, by the number that the format gives it.
pub(super) const FUNCTION: u8 = 0;
pub(super) const TABLE: u8 = 1;
pub(super) const MEMORY: u8 = 2;
pub(super) const GLOBAL: u8 = 3;

/// The type of tables of functions.
pub(super) const FUNCREF: u8 = 0x70;

/// A table, memory or global with its type as it stands in the module.
#[derive(Clone, Debug)]
pub(super) struct Shared {
    pub(super) kind: u8,
    pub(super) of: Vec<u8>,
}

/// Functions that stand in a table from `offset` on.
pub(super) struct Segment {
    pub(super) offset: usize,
    pub(super) functions: Vec<usize>,
}

/// A module.
#[derive(Default)]
pub(super) struct Module<'a> {
    /// All sections as they are, but for custom ones.
    pub(super) sections: Vec<(u8, &'a [u8])>,
    /// For every function, imported ones first, the number of its type.
    pub(super) types: Vec<usize>,
    /// The number of parameters of every type.
    pub(super) parameters: Vec<usize>,
    /// The names of imported functions; the others follow them.
    pub(super) imported: Vec<&'a str>,
    pub(super) bodies: Vec<&'a [u8]>,
    /// Tables, memories and globals, each kind in the order of its numbers.
    pub(super) shared: Vec<Shared>,
    pub(super) exports: Vec<(u8, usize)>,
    pub(super) segments: Vec<Segment>,
    pub(super) start: Option<usize>,
    /// What functions are called, from the custom section `name`.
    pub(super) names: Vec<(usize, &'a str)>,
}

impl<'a> Module<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut reader = Reader::new(bytes);
        if reader.take(8)? != b"\0asm\x01\0\0\0" {
            return Err("this is no wasm module".to_owned());
        }
        let mut module = Self::default();
        while !reader.is_done() {
            let (id, section) = (reader.byte()?, reader.block()?);
            module.section(id, section)?;
            if id != id::CUSTOM {
                module.sections.push((id, section));
            }
        }
        Ok(module)
    }

    fn section(&mut self, id: u8, section: &'a [u8]) -> Result {
        let mut reader = Reader::new(section);
        if id == id::CUSTOM {
            return if reader.block()? == b"name" { self.read_names(reader) } else { Ok(()) };
        }
        if id == id::START {
            self.start = Some(reader.number()?);
        }
        if matches!(id, id::START | id::DATA | id::DATA_COUNT) {
            return Ok(());
        }
        for _ in 0..reader.number()? {
            match id {
                id::TYPE => self.read_type(&mut reader)?,
                id::IMPORT => self.read_import(&mut reader)?,
                id::FUNCTION => self.types.push(reader.number()?),
                id::TABLE => self.shared.push(shared(TABLE, &mut reader)?),
                id::MEMORY => self.shared.push(shared(MEMORY, &mut reader)?),
                id::GLOBAL => {
                    self.shared.push(shared(GLOBAL, &mut reader)?);
                    instructions(&mut reader, &mut |_, _| Ok(()))?;
                }
                id::EXPORT => {
                    reader.block()?;
                    self.exports.push((reader.byte()?, reader.number()?));
                }
                id::ELEMENT => self.read_segment(&mut reader)?,
                id::CODE => self.bodies.push(reader.block()?),
                _ => return Err(format!("section {id} is not known")),
            }
        }
        Ok(())
    }

    fn read_type(&mut self, reader: &mut Reader<'a>) -> Result {
        if reader.byte()? != 0x60 {
            return Err("a type that is none of a function".to_owned());
        }
        let parameters = reader.block()?;
        self.parameters.push(parameters.len());
        reader.block().map(drop)
    }

    fn read_import(&mut self, reader: &mut Reader<'a>) -> Result {
        reader.block()?;
        let name = text(reader.block()?)?;
        match reader.byte()? {
            FUNCTION => {
                self.imported.push(name);
                self.types.push(reader.number()?);
            }
            kind => self.shared.push(shared(kind, reader)?),
        }
        Ok(())
    }

    /// Only the plainest kind of segment, which is what the linker and wasm-bindgen write.
    fn read_segment(&mut self, reader: &mut Reader<'a>) -> Result {
        let kind = reader.number()?;
        let table = match kind {
            0 => 0,
            2 => reader.number()?,
            _ => return Err(format!("a segment of functions of the kind {kind}")),
        };
        if reader.byte()? != 0x41 {
            return Err("a segment of functions whose place is computed".to_owned());
        }
        let offset = reader.number()?;
        reader.byte()?;
        if kind == 2 {
            reader.byte()?;
        }
        let functions = (0..reader.number()?).map(|_| reader.number()).collect::<Result<_>>()?;
        if table != 0 {
            return Err("functions in a table that is not the first".to_owned());
        }
        self.segments.push(Segment { offset, functions });
        Ok(())
    }

    fn read_names(&mut self, mut reader: Reader<'a>) -> Result {
        while !reader.is_done() {
            let (kind, block) = (reader.byte()?, reader.block()?);
            if kind != 1 {
                continue;
            }
            let mut reader = Reader::new(block);
            for _ in 0..reader.number()? {
                self.names.push((reader.number()?, text(reader.block()?)?));
            }
        }
        Ok(())
    }
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(|error| error.to_string())
}

fn shared(kind: u8, reader: &mut Reader<'_>) -> Result<Shared> {
    let mut copy = *reader;
    match kind {
        TABLE => {
            reader.byte()?;
            limits(reader)?;
        }
        MEMORY => limits(reader)?,
        GLOBAL => {
            reader.byte()?;
            reader.byte()?;
        }
        _ => return Err(format!("an import of the kind {kind}")),
    }
    let of = copy.take(reader.place() - copy.place())?.to_vec();
    Ok(Shared { kind, of })
}

fn limits(reader: &mut Reader<'_>) -> Result {
    let most = reader.byte()? & 1 == 1;
    reader.skip_number()?;
    if most { reader.skip_number() } else { Ok(()) }
}
