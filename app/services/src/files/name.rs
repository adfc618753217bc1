//! Names of files, as they may be kept.

use domain::files::MAX_FILE_NAME;

/// A name that can be shown and saved anywhere: no folders, nothing that cannot be seen or that turns the text around. The
/// end of a name that is too long stays, because it says the kind.
pub(super) fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns =
        |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let clean: Vec<char> = last.chars().filter(|letter| !letter.is_control() && !turns(*letter)).collect();
    let end = clean.len().saturating_sub(MAX_FILE_NAME);
    let clean: String = clean[end..].iter().collect();
    let clean = clean.trim();
    if clean.is_empty() || clean.chars().all(|letter| letter == '.') { "file".to_owned() } else { clean.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn names_are_cleaned() {
        let check = |name: &str, expected: &str| assert_eq!(clean(name), expected);
        check("offer.pdf", "offer.pdf");
        check("../../etc/passwd", "passwd");
        check("C:\\Users\\me\\合同.docx", "合同.docx");
        check("invoice\u{202e}fdp.exe", "invoicefdp.exe");
        check("a\r\nb\0.txt", "ab.txt");
        check("..", "file");
        check("", "file");
        check(&format!("{}.png", "x".repeat(300)), &format!("{}.png", "x".repeat(196)));
    }
}
