//! The numbers and lengths of the binary format.

use super::Result;

/// Reads the numbers and texts of the format.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) const fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub(super) const fn place(&self) -> usize {
        self.at
    }

    pub(super) fn byte(&mut self) -> Result<u8> {
        let byte = self.bytes.get(self.at).ok_or("the module ends too early")?;
        self.at += 1;
        Ok(*byte)
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(length).ok_or("a length of more than there is")?;
        let taken = self.bytes.get(self.at..end).ok_or("the module ends too early")?;
        self.at = end;
        Ok(taken)
    }

    /// A number without a sign (LEB128).
    pub(super) fn number(&mut self) -> Result<usize> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(number).map_err(|error| error.to_string());
            }
        }
        Err("a number without an end".to_owned())
    }

    /// Leaves a number out, with or without a sign.
    pub(super) fn skip_number(&mut self) -> Result {
        while self.byte()? >= 0x80 {}
        Ok(())
    }

    /// Bytes that their length precedes.
    pub(super) fn block(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

/// Writes a number without a sign.
pub(super) fn put(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

/// Writes a number that is read as one with a sign.
pub(super) fn put_signed(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 && low & 0x40 == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

/// Writes bytes with their length before them.
pub(super) fn put_block(out: &mut Vec<u8>, block: &[u8]) {
    put(out, block.len());
    out.extend_from_slice(block);
}
