//! A text file as UTF-8, read in pieces, with the places at which its lines end.

use std::{
    collections::VecDeque,
    fs::File,
    io::{self, BufRead as _, BufReader, Read, Seek as _, SeekFrom},
    path::Path,
};

use encoding_rs::{Decoder, Encoding};

/// The most bytes between two places whose line is asked for: a row of a table is shorter, unless a quote is missing.
const LONGEST_ROW: u64 = 4 << 20;

/// A file that is decoded while it is read. What is no character of its encoding becomes U+FFFD.
pub(in crate::import) struct Decoded {
    file: BufReader<File>,
    decoder: Decoder,
    ready: String,
    at: usize,
    over: bool,
    /// For whoever asks for lines.
    ends: Option<LineEnds>,
}

/// Where lines end, and which line is being read: the reader of cells counts lines with two characters at their end wrongly.
#[derive(Default)]
struct LineEnds {
    /// The bytes of each end that was not passed yet: the first, and the one behind it.
    ends: VecDeque<(u64, u64)>,
    /// Bytes looked at.
    seen: u64,
    after_return: bool,
    /// Ends that were passed.
    passed: u64,
    /// The last byte whose line was asked for.
    asked: u64,
}

impl Decoded {
    /// Opens a file; a byte order mark of the encoding is passed over.
    pub(super) fn open(path: &Path, encoding: &'static Encoding) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut mark = Vec::with_capacity(3);
        file.by_ref().take(3).read_to_end(&mut mark)?;
        let length = Encoding::for_bom(&mark).filter(|(marked, _)| *marked == encoding).map_or(0, |(_, length)| length);
        file.seek(SeekFrom::Start(length as u64))?;
        Ok(Self {
            file: BufReader::with_capacity(32 * 1024, file),
            decoder: encoding.new_decoder_without_bom_handling(),
            ready: String::new(),
            at: 0,
            over: false,
            ends: None,
        })
    }

    /// The same, and its lines are counted. Then no row may be longer than any table has: the rest of a file in which a
    /// quote is missing is not gathered in memory.
    pub(super) fn with_lines(self) -> Self {
        Self { ends: Some(LineEnds::default()), ..self }
    }

    /// The line, from 1, on which the text begins that stands at this byte or behind empty lines there.
    pub(super) fn line_at(&mut self, byte: u64) -> u64 {
        self.ends.as_mut().map_or(0, |ends| ends.line_at(byte))
    }

    fn fill(&mut self) -> io::Result<()> {
        let raw = self.file.fill_buf()?;
        let last = raw.is_empty();
        self.ready.clear();
        self.at = 0;
        self.ready.reserve(self.decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len()));
        let (_, read, _) = self.decoder.decode_to_string(raw, &mut self.ready, last);
        self.file.consume(read);
        self.over = last;
        if let Some(ends) = &mut self.ends {
            ends.look(self.ready.as_bytes());
            if ends.seen - ends.asked > LONGEST_ROW {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(())
    }
}

impl Read for Decoded {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready.len() {
            if self.over {
                return Ok(0);
            }
            self.fill()?;
        }
        let rest = self.ready.as_bytes().get(self.at..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        self.at += count;
        Ok(count)
    }
}

impl LineEnds {
    fn look(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match (byte, self.ends.back_mut()) {
                (b'\n', Some((_, behind))) if self.after_return => *behind = self.seen + 1,
                (b'\n' | b'\r', _) => self.ends.push_back((self.seen, self.seen + 1)),
                _ => {}
            }
            self.after_return = *byte == b'\r';
            self.seen += 1;
        }
    }

    fn line_at(&mut self, byte: u64) -> u64 {
        self.asked = byte;
        let mut at = byte;
        while let Some((first, behind)) = self.ends.front().copied().filter(|(first, _)| *first <= at) {
            self.ends.pop_front();
            self.passed += 1;
            at = at.max(behind);
            debug_assert!(first < behind);
        }
        self.passed + 1
    }
}
