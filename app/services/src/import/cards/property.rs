//! One line of a vCard: its name, what is said of it, and its value.

use domain::import::Charset;
use encoding_rs::Encoding;

/// A property: `item1.TEL;TYPE=CELL:+40 721 …`.
pub(super) struct Property {
    /// In upper case, without its group.
    pub(super) name: String,
    /// In upper case: `TYPE=WORK,VOICE`, `QUOTED-PRINTABLE`.
    parameters: Vec<String>,
    /// As it stands, but without the encoding of 2.1.
    pub(super) value: String,
}

impl Property {
    /// A line as a property; `None` when it is none, or when it holds what is not taken (pictures, keys).
    pub(super) fn parse(line: &str, charset: Charset) -> Option<Self> {
        let (head, value) = split_head(line)?;
        let mut parts = head.split(';');
        let name = parts.next()?;
        let name = name.rsplit('.').next().unwrap_or(name).trim().to_ascii_uppercase();
        if matches!(name.as_str(), "PHOTO" | "LOGO" | "SOUND" | "KEY") {
            return None;
        }
        let parameters: Vec<String> = parts.map(|part| part.trim().to_ascii_uppercase().replace('"', "")).collect();
        let mut property = Self { name, parameters, value: value.to_owned() };
        if property.parameters.iter().any(|part| part.ends_with("QUOTED-PRINTABLE")) {
            property.value = unquoted(value, property.encoding(charset));
        }
        Some(property)
    }

    /// Whether it is of a kind: `CELL`, `TYPE=CELL`, `TYPE=WORK,CELL`, `PREF=1`.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.parameters.iter().any(|part| {
            let (key, values) = part.split_once('=').unwrap_or(("TYPE", part));
            key == kind || key == "TYPE" && values.split(',').any(|value| value == kind)
        })
    }

    /// Its value as one text.
    pub(super) fn text(&self) -> String {
        unescaped(&self.value).trim().to_owned()
    }

    fn encoding(&self, charset: Charset) -> &'static Encoding {
        let label = self.parameters.iter().find_map(|part| part.strip_prefix("CHARSET="));
        let file = || Encoding::for_label(charset.key().as_bytes());
        label
            .and_then(|label| Encoding::for_label(label.as_bytes()))
            .or_else(file)
            .filter(|encoding| encoding.is_ascii_compatible())
            .unwrap_or(encoding_rs::UTF_8)
    }
}

/// Whether the value of a line is in quoted-printable.
pub(super) fn is_quoted(line: &str) -> bool {
    split_head(line).is_some_and(|(head, _)| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
}

/// The parts of a value between semicolons.
pub(super) fn components(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => parts.push(String::new()),
            '\\' => {
                if let (Some(part), Some(next)) = (parts.last_mut(), letters.next()) {
                    part.push('\\');
                    part.push(next);
                }
            }
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
        }
    }
    parts.iter().map(|part| unescaped(part).trim().to_owned()).collect()
}

/// A date of a card as `YYYY-MM-DD`; one without its year is left out.
pub(super) fn day(value: &str) -> String {
    let date = value.split(['T', ' ']).next().unwrap_or(value);
    let digits: String = date.chars().filter(char::is_ascii_digit).collect();
    let shaped = date.chars().all(|letter| letter.is_ascii_digit() || letter == '-') && !date.starts_with('-');
    match (shaped, digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        (true, Some(year), Some(month), Some(day)) if digits.len() == 8 => format!("{year}-{month}-{day}"),
        _ => String::new(),
    }
}

/// The head of a line and its value. A colon within quotes belongs to the head.
fn split_head(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = line.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == ':' && !quoted).then_some(at)
    })?;
    Some((&line[..at], &line[at + 1..]))
}

/// A text without the backslashes before its marks.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => {}
            },
            _ => plain.push(letter),
        }
    }
    plain
}

/// A text of quoted-printable: `=E9` is a byte.
fn unquoted(value: &str, encoding: &'static Encoding) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let raw = value.as_bytes();
    let mut at = 0;
    while let Some(byte) = raw.get(at) {
        let code = raw.get(at + 1..at + 3).and_then(|code| std::str::from_utf8(code).ok());
        if let Some(code) = code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| *byte == b'=') {
            bytes.push(code);
            at += 3;
        } else {
            bytes.push(*byte);
            at += 1;
        }
    }
    encoding.decode_without_bom_handling(&bytes).0.replace("\r\n", "\n")
}
