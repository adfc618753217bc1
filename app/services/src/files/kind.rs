//! What a file is: by its first bytes, never by what the sender says.

/// How many bytes from the start of a file decide.
pub(super) const START: usize = 4096;

/// What is neither a picture that browsers show, nor a PDF, nor a text.
pub(super) const OTHER: &str = "application/octet-stream";

/// The media type under which a file is kept. Pages and SVG are texts like others: nothing that can carry a script is
/// ever given out under a name that makes a browser run it.
pub(super) fn media_type(start: &[u8]) -> &'static str {
    picture(start).unwrap_or(match start {
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        _ if is_text(start) => "text/plain",
        _ => OTHER,
    })
}

/// The media type of a raster picture that browsers show. SVG is left out on purpose: it can carry scripts.
pub(super) fn picture(start: &[u8]) -> Option<&'static str> {
    match start {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

/// Whether it reads like a text in UTF-8, UTF-16 with its mark, or one of the older encodings: without the control
/// characters that every other kind of file has among its first bytes.
fn is_text(start: &[u8]) -> bool {
    if matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return true;
    }
    !start.is_empty() && !start.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127))
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let check = |start: &[u8], expected: &str| assert_eq!(media_type(start), expected, "{start:?}");
        check(b"\x89PNG\r\n\x1a\n0000", "image/png");
        check(&[0xff, 0xd8, 0xff, 0xe0], "image/jpeg");
        check(b"GIF89a", "image/gif");
        check(b"RIFF\x10\0\0\0WEBP", "image/webp");
        check(b"%PDF-1.7\n", "application/pdf");
        check("Besprechung übermorgen\r\n".as_bytes(), "text/plain");
        check("会议记录".as_bytes(), "text/plain");
        check(&[0xbb, 0xe1, 0xd2, 0xe9], "text/plain");
        check(&[0xff, 0xfe, b'a', 0], "text/plain");
        // Texts, and shown as such.
        check(b"<svg xmlns=", "text/plain");
        check(b"<!doctype html><script>", "text/plain");
        check(b"PK\x03\x04", "application/octet-stream");
        check(b"\0\0\0 ftypheic", "application/octet-stream");
        check(b"", "application/octet-stream");
    }
}
