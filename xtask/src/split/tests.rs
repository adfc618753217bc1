//! A small program, divided: what each half holds.

use super::{
    choose::choose,
    code::{calls, rewrite},
    format::{Reader, put, put_block, put_signed},
    halves::halves,
    module::Module,
};

fn section(out: &mut Vec<u8>, id: u8, items: &[&[u8]]) {
    let mut section = Vec::new();
    put(&mut section, items.len());
    section.extend(items.concat());
    out.push(id);
    put_block(out, &section);
}

fn named(name: &str, rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    put_block(&mut out, name.as_bytes());
    out.extend_from_slice(rest);
    out
}

/// Function 0 is imported and loads the second half; 1 is exported and calls 2; 2 is late and calls 3 and 4; 3 is called by 2
/// alone; 4 stands in the table and is called by 1 too; 5 stands in the table and is late.
fn program() -> Vec<u8> {
    let mut out = b"\0asm\x01\0\0\0".to_vec();
    // (i32) -> i32
    section(&mut out, 1, &[&[0x60, 1, 0x7f, 1, 0x7f]]);
    let import = [named("wbg", &[]), named("__wbg_rest_0", &[0, 0])].concat();
    section(&mut out, 2, &[&import]);
    section(&mut out, 3, &[&[0], &[0], &[0], &[0], &[0]]);
    section(&mut out, 4, &[&[0x70, 0, 3]]);
    section(&mut out, 5, &[&[0, 1]]);
    section(&mut out, 6, &[&[0x7f, 1, 0x41, 0, 0x0b]]);
    section(&mut out, 7, &[&named("main", &[0, 1])]);
    section(&mut out, 9, &[&[0, 0x41, 1, 0x0b, 2, 4, 5]]);
    let calls = |functions: &[u8]| {
        let mut body = vec![0, 0x20, 0];
        for function in functions {
            body.extend([0x10, *function]);
        }
        body.push(0x0b);
        let mut block = Vec::new();
        put_block(&mut block, &body);
        block
    };
    section(&mut out, 10, &[&calls(&[2, 4]), &calls(&[3, 4]), &calls(&[]), &calls(&[]), &calls(&[3])]);
    let names =
        ["rest", "app[1f]::main", "app[1f]::late::page", "core::shared", "core::both", "<app[1f]::late as X>::y"];
    let mut list = Vec::new();
    put(&mut list, names.len());
    for (number, name) in names.iter().enumerate() {
        put(&mut list, number);
        put_block(&mut list, name.as_bytes());
    }
    let mut custom = named("name", &[1]);
    put_block(&mut custom, &list);
    out.push(0);
    put_block(&mut out, &custom);
    out
}

#[test]
fn what_only_the_second_half_needs_goes_there() {
    let program = program();
    let module = Module::read(&program).unwrap();
    let later = choose(&module, &["app::late"]).unwrap();
    assert_eq!(later, [false, true, true, false, true]);
    assert_eq!(choose(&module, &["app::lat", "app"]).unwrap(), [false, true, true, false, true]);
    assert_eq!(choose(&module, &["app::other"]).unwrap(), [false; 5]);
    assert_eq!(choose(&module, &["app::late", "!late::page"]).unwrap(), [false, false, false, false, true]);
}

#[test]
fn the_halves_meet_in_the_table_and_by_imports() {
    let program = program();
    let module = Module::read(&program).unwrap();
    let later = choose(&module, &["app::late"]).unwrap();
    let (first, second) = halves(&module, &later, "__wbg_rest_").unwrap();
    let (first, second) = (Module::read(&first).unwrap(), Module::read(&second).unwrap());

    assert_eq!(first.types.len(), 6, "every function keeps its number");
    // One place more, for function 2: after the three that there were.
    assert_eq!(first.shared[0].of, [0x70, 0, 4]);
    assert_eq!(first.bodies[1], [0, 0x41, 1, 0x10, 0, 0x1a, 0x20, 0, 0x41, 3, 0x11, 0, 0, 0x0b]);
    assert_eq!(first.bodies[2], [0, 0, 0x0b], "called by the second half alone");
    // Function 5 is called where it has stood all the time.
    assert_eq!(first.bodies[4][8..10], [0x41, 2]);

    assert_eq!(second.imported, ["0"], "function 4 is all that it calls in the first");
    assert_eq!(second.bodies.len(), 3);
    assert_eq!(calls(second.bodies[0]).unwrap(), [2, 0]);
    assert_eq!(calls(second.bodies[2]).unwrap(), [2]);
    let places: Vec<(usize, Vec<usize>)> =
        second.segments.into_iter().map(|segment| (segment.offset, segment.functions)).collect();
    assert_eq!(places, [(2, vec![3, 1])]);
}

#[test]
fn bodies_are_read_as_far_as_needed() {
    // One variable; block, i64.const -1, drop, i32.load offset 300, br_table, memory.copy, f64.const, ref.func 200, end, end.
    let body = [
        1, 1, 0x7f, 0x02, 0x40, 0x42, 0x7f, 0x1a, 0x41, 0, 0x28, 2, 0xac, 2, 0x0e, 1, 0, 0, 0xfc, 10, 0, 0, 0x44, 1, 2,
        3, 4, 5, 6, 7, 8, 0x1a, 0xd2, 0xc8, 1, 0x1a, 0x0b, 0x0b,
    ];
    assert_eq!(calls(&body).unwrap(), [200]);
    let other = rewrite(&body, &mut |_| Ok(7)).unwrap();
    assert_eq!((other.len(), calls(&other).unwrap()), (body.len() - 1, vec![7]));
    assert!(calls(&[0, 0xfb, 0, 0x0b]).is_err(), "what is not known is not guessed");
    assert!(Module::read(b"\0asm\x02\0\0\0").is_err());
}

#[test]
fn numbers_come_back() {
    for number in [0, 1, 63, 64, 127, 128, 300, 65_535, 1_000_000] {
        let (mut plain, mut signed) = (Vec::new(), Vec::new());
        put(&mut plain, number);
        put_signed(&mut signed, number);
        assert_eq!(Reader::new(&plain).number().unwrap(), number);
        assert_eq!(Reader::new(&signed).number().unwrap(), number);
        assert_eq!(signed.last().unwrap() & 0x40, 0, "read as one with a sign it is none below zero");
    }
}
