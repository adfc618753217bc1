//! What the page reads is what the server wrote.

use std::{collections::BTreeMap, fmt::Debug};

use domain::{
    Id, ModuleKey, Problem, Schema,
    filter::Filter,
    list::{ListPage, ListPrefs},
    problem::ProblemKind,
    record::Values,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Unreadable, read};

fn same<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle(i32),
    Box(u8, u8),
    Named { text: String, half: f64 },
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v")]
enum Adjacent {
    None,
    Some(BTreeMap<String, Option<bool>>),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t")]
enum Internal {
    A { x: u64, y: Vec<Adjacent> },
    B,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Whole {
    #[serde(flatten)]
    inner: Inner,
    shapes: Vec<Shape>,
    pair: (String, i64),
    #[serde(default)]
    missing: u8,
    kind: Internal,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Inner {
    letter: char,
    unit: (),
}

#[test]
fn every_shape_of_serde_comes_back() {
    let shapes = vec![
        Shape::Point,
        Shape::Circle(-3),
        Shape::Box(0, 255),
        Shape::Named { text: "„é“ 合同 \u{1f600} \"\\\n".to_owned(), half: 0.5 },
    ];
    let map = BTreeMap::from([("7".to_owned(), Some(true)), (String::new(), None)]);
    same(&Whole {
        inner: Inner { letter: '合', unit: () },
        shapes,
        pair: ("x".to_owned(), i64::MIN),
        missing: 0,
        kind: Internal::A { x: u64::MAX, y: vec![Adjacent::None, Adjacent::Some(map)] },
    });
    same(&Internal::B);
    // Inside of a tagged kind serde itself reads no such keys.
    same(&BTreeMap::from([(7_u32, Some(true)), (u32::MAX, None)]));
    same(&1.0_f64);
    same(&Vec::<String>::new());
}

#[test]
fn our_own_types_come_back() {
    let schema = Schema::standard();
    same(&schema);
    same(&Problem::invalid("files-unreadable"));
    same(&Filter::default());
    same(&ListPrefs::default());
    same(&BTreeMap::from([(ModuleKey::Lead, vec![Id::builtin(3)])]));
    same(&Values::default());
    same::<Option<ListPage>>(&None);
}

#[test]
fn what_is_something_else_is_refused() {
    assert_eq!(read::<u8>("256"), Err(Unreadable));
    assert_eq!(read::<u8>("-1"), Err(Unreadable));
    assert_eq!(read::<String>("1"), Err(Unreadable));
    assert_eq!(read::<Vec<u8>>("{}"), Err(Unreadable));
    assert_eq!(read::<Problem>("<html>"), Err(Unreadable));
    assert_eq!(read::<Problem>("{}"), Err(Unreadable));
    assert_eq!(read::<ProblemKind>("\"unheard-of\""), Err(Unreadable));
    assert_eq!(read::<Shape>("{\"Circle\":\"x\"}"), Err(Unreadable));
    assert_eq!(read::<bool>(""), Err(Unreadable));
}
