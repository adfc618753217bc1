//! Which files are pictures: by their first bytes, never by what the sender says.

/// How many bytes from the start of a file decide.
pub(super) const START: usize = 12;

/// The media type of a raster picture that browsers show; `None` for everything else. SVG is left out on purpose: it can
/// carry scripts.
pub(super) fn media_type(start: &[u8]) -> Option<&'static str> {
    match start {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn pictures_are_known_by_their_first_bytes() {
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n0000"), Some("image/png"));
        assert_eq!(media_type(&[0xff, 0xd8, 0xff, 0xe0]), Some("image/jpeg"));
        assert_eq!(media_type(b"GIF89a"), Some("image/gif"));
        assert_eq!(media_type(b"RIFF\x10\0\0\0WEBP"), Some("image/webp"));
        assert_eq!(media_type(b"<svg xmlns="), None);
        assert_eq!(media_type(b"<!doctype html>"), None);
        assert_eq!(media_type(b""), None);
    }
}
