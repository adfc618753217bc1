//! Which encoding a text file has: by its mark, else by its bytes.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::{Lang, import::Charset};
use encoding_rs::{Encoding, GB18030, GBK, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

/// How much is read at once.
const CHUNK: usize = 64 * 1024;
/// The bytes in which UTF-16 without its mark is looked for.
const WIDE_SAMPLE: usize = 4_096;

/// The decoder's name of an encoding.
pub(super) fn encoding(charset: Charset) -> &'static Encoding {
    match charset {
        Charset::Utf8 => UTF_8,
        Charset::Utf16Le => UTF_16LE,
        Charset::Utf16Be => UTF_16BE,
        Charset::Gb18030 => GB18030,
        Charset::Windows1250 => WINDOWS_1250,
        Charset::Windows1252 => WINDOWS_1252,
    }
}

/// The encoding that the whole file speaks for. The language of whoever brings it decides what the bytes leave open.
pub(super) fn detect(path: &Path, lang: Lang) -> io::Result<Charset> {
    let mut file = File::open(path)?;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut pairs = Pairs::default();
    let mut buffer = vec![0; CHUNK];
    let mut first = true;
    loop {
        let read = file.read(&mut buffer)?;
        let bytes = &buffer[..read];
        if std::mem::take(&mut first)
            && let Some(charset) = by_mark(bytes).or_else(|| wide(bytes))
        {
            return Ok(charset);
        }
        detector.feed(bytes, read == 0);
        if read == 0 {
            break;
        }
        pairs.look(bytes);
    }
    let home: Option<&[u8]> = match lang {
        Lang::En => None,
        Lang::Zh => Some(b"cn"),
        Lang::Es => Some(b"es"),
        Lang::Fr => Some(b"fr"),
        Lang::Ro => Some(b"ro"),
    };
    let guess = detector.guess(home, Utf8Detection::Allow);
    Ok(if guess == UTF_8 || !pairs.any() {
        Charset::Utf8
    } else if guess == GBK || guess == GB18030 || pairs.are_chinese() {
        Charset::Gb18030
    } else if guess == WINDOWS_1250 || guess == ISO_8859_2 || (guess != WINDOWS_1252 && lang == Lang::Ro) {
        Charset::Windows1250
    } else {
        Charset::Windows1252
    })
}

/// The encoding that a byte order mark names.
fn by_mark(bytes: &[u8]) -> Option<Charset> {
    let (encoding, _) = Encoding::for_bom(bytes)?;
    Charset::ALL.into_iter().find(|charset| self::encoding(*charset) == encoding)
}

/// UTF-16 without a mark: every second byte of mostly Western text is zero.
fn wide(bytes: &[u8]) -> Option<Charset> {
    let sample = &bytes[..bytes.len().min(WIDE_SAMPLE) & !1];
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, units) = (zeros(0), zeros(1), sample.len() / 2);
    if units < 2 {
        None
    } else if odd * 2 > units && even * 10 < units {
        Some(Charset::Utf16Le)
    } else if even * 2 > units && odd * 10 < units {
        Some(Charset::Utf16Be)
    } else {
        None
    }
}

/// How high bytes stand: in GB 18030 nearly all stand in pairs; in a European encoding, alone between letters of ASCII.
#[derive(Default)]
struct Pairs {
    pairs: usize,
    lone: usize,
}

impl Pairs {
    fn look(&mut self, bytes: &[u8]) {
        let mut bytes = bytes.iter().copied().peekable();
        while let Some(byte) = bytes.next() {
            if byte < 0x80 {
                continue;
            }
            if bytes.peek().is_some_and(|next| *next >= 0xA1) {
                self.pairs += 1;
                bytes.next();
            } else {
                self.lone += 1;
            }
        }
    }

    /// Whether there are bytes beyond ASCII.
    fn any(&self) -> bool {
        self.pairs + self.lone > 0
    }

    fn are_chinese(&self) -> bool {
        self.pairs > self.lone * 4
    }
}
