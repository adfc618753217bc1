//! The plain formatter and the filling of messages, against what CLDR says for each language.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime};
use domain::Lang;
use rust_decimal::Decimal;
use texts::{Arg, Args, DateLength, Format, NumberStyle, PlainFormat, Texts, args};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn afternoon() -> NaiveDateTime {
    day().and_hms_opt(15, 5, 59).unwrap()
}

/// Checks one value in every language, in the order of [`Lang::ALL`].
fn check(expected: [&str; 5], show: impl Fn(&PlainFormat) -> String) {
    let shown = Lang::ALL.map(|lang| show(&PlainFormat::new(lang)));
    assert_eq!(shown, expected.map(str::to_owned));
}

fn number(expected: [&str; 5], value: &str, style: &NumberStyle) {
    check(expected, |format| format.number(decimal(value), style));
}

#[test]
fn numbers_have_the_marks_of_the_language() {
    let style = NumberStyle::default();
    number(["7", "7", "7", "7", "7"], "7", &style);
    number(["1,234.5", "1,234.5", "1234,5", "1\u{202f}234,5", "1.234,5"], "1234.5", &style);
    number(["12,345.5", "12,345.5", "12.345,5", "12\u{202f}345,5", "12.345,5"], "12345.5", &style);
    number(
        ["-1,234,567.50", "-1,234,567.50", "-1.234.567,50", "-1\u{202f}234\u{202f}567,50", "-1.234.567,50"],
        "-1234567.50",
        &style,
    );
    number(["123456", "123456", "123456", "123456", "123456"], "123456", &NumberStyle { grouping: false, ..style });
}

#[test]
fn fraction_digits_are_rounded_half_away_from_zero_and_filled_up() {
    let two = NumberStyle { min_fraction: Some(2), max_fraction: Some(2), ..NumberStyle::default() };
    let english = PlainFormat::new(Lang::En);
    for (value, expected) in
        [("2.345", "2.35"), ("-2.345", "-2.35"), ("2", "2.00"), ("-0.001", "0.00"), ("999.995", "1,000.00")]
    {
        assert_eq!(english.number(decimal(value), &two), expected, "{value}");
    }
    let at_most_two = NumberStyle { max_fraction: Some(2), ..NumberStyle::default() };
    for (value, expected) in [("2.50", "2.5"), ("2.00", "2"), ("100", "100"), ("2.555", "2.56")] {
        assert_eq!(english.number(decimal(value), &at_most_two), expected, "{value}");
    }
    let one_to_three = NumberStyle { min_fraction: Some(1), max_fraction: Some(3), ..NumberStyle::default() };
    for (value, expected) in [("2", "2.0"), ("2.5000", "2.5"), ("2.12345", "2.123")] {
        assert_eq!(english.number(decimal(value), &one_to_three), expected, "{value}");
    }
}

#[test]
fn percent_and_currency_stand_where_the_language_wants_them() {
    let percent = NumberStyle { percent: true, ..NumberStyle::default() };
    number(["45.5%", "45.5%", "45,5\u{a0}%", "45,5\u{202f}%", "45,5\u{a0}%"], "45.5", &percent);
    let euro = NumberStyle { currency: Some("EUR".to_owned()), ..NumberStyle::default() };
    number(
        [
            "-EUR\u{a0}1,234.50",
            "-EUR\u{a0}1,234.50",
            "-1234,50\u{a0}EUR",
            "-1\u{202f}234,50\u{a0}EUR",
            "-1.234,50\u{a0}EUR",
        ],
        "-1234.50",
        &euro,
    );
}

#[test]
fn dates_are_those_of_the_language() {
    check(["11/21/26", "2026/11/21", "21/11/26", "21/11/2026", "21.11.2026"], |format| {
        format.date(day(), DateLength::Short)
    });
    check(["Nov 21, 2026", "2026年11月21日", "21 nov 2026", "21 nov. 2026", "21 nov. 2026"], |format| {
        format.date(day(), DateLength::Medium)
    });
    let long =
        ["November 21, 2026", "2026年11月21日", "21 de noviembre de 2026", "21 novembre 2026", "21 noiembrie 2026"];
    check(long, |format| format.date(day(), DateLength::Long));
}

#[test]
fn times_are_those_of_the_language() {
    let expected = [
        "Nov 21, 2026, 3:05 PM",
        "2026年11月21日 15:05",
        "21 nov 2026, 15:05",
        "21 nov. 2026, 15:05",
        "21 nov. 2026, 15:05",
    ];
    check(expected, |format| format.date_time(afternoon(), DateLength::Medium));
    let english = PlainFormat::new(Lang::En);
    for (hour, expected) in [(0, "12:07 AM"), (9, "9:07 AM"), (12, "12:07 PM"), (23, "11:07 PM")] {
        let instant = day().and_hms_opt(hour, 7, 0).unwrap();
        assert_eq!(english.date_time(instant, DateLength::Medium), format!("Nov 21, 2026, {expected}"));
    }
}

#[test]
fn enumerations_end_with_the_word_of_the_language() {
    let items = |items: &[&str]| items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
    check(["", "", "", "", ""], |format| format.list(&[]));
    check(["A", "A", "A", "A", "A"], |format| format.list(&items(&["A"])));
    check(["A and B", "A和B", "A y B", "A et B", "A și B"], |format| format.list(&items(&["A", "B"])));
    check(["A, B, and C", "A、B和C", "A, B y C", "A, B et C", "A, B și C"], |format| {
        format.list(&items(&["A", "B", "C"]))
    });
    let spanish = PlainFormat::new(Lang::Es);
    for (word, expected) in [("Inés", "Ana e Inés"), ("Hilario", "Ana e Hilario"), ("hielo", "Ana y hielo")] {
        assert_eq!(spanish.list(&items(&["Ana", word])), expected);
    }
}

const SOURCE: &str = "
hello = Hello { $name }
    .title = Title of { $name }
count = { $count ->
    [0] none
    [one] one record
   *[other] { $count } records
}
money = { NUMBER($amount, minimumFractionDigits: 2, maximumFractionDigits: 2) } due
plain = { NUMBER($amount, useGrouping: \"false\") }
share = { NUMBER($amount, style: \"percent\") }
when = on { $date }
short = on { DATETIME($date, dateStyle: \"short\") }
big = more than { NUMBER(10000) }
only-attribute =
    .title = Title
";

fn texts(lang: Lang, source: &str) -> Texts {
    let (texts, errors) = Texts::new(lang, source, Box::new(PlainFormat::new(lang)));
    assert!(errors.is_empty(), "{errors:?}");
    texts
}

#[test]
fn messages_are_filled_in_without_isolation_marks() {
    let english = texts(Lang::En, SOURCE);
    assert_eq!(english.get("hello", &args().set("name", "Ana")), "Hello Ana");
    assert_eq!(english.attr("hello", "title", &args().set("name", "Ana")), "Title of Ana");
    for (count, expected) in [(0, "none"), (1, "one record"), (12_345, "12,345 records")] {
        assert_eq!(english.get("count", &args().set("count", count)), expected);
    }
    assert_eq!(english.get("count", &args().set("count", decimal("1"))), "one record");
    assert_eq!(english.get("count", &args().set("count", Arg::decimal("1.5"))), "1.5 records");
    assert_eq!(english.get("count", &args().set("count", i64::MIN)), "-9,223,372,036,854,775,808 records");
    assert_eq!(english.get("big", &args()), "more than 10,000");
    assert!(english.has("hello") && english.has_attr("hello", "title"));
    assert!(!english.has("only-attribute") && english.has_attr("only-attribute", "title"));
}

#[test]
fn numbers_and_dates_in_messages_go_through_the_format() {
    let french = texts(Lang::Fr, SOURCE);
    let amount = |value: Arg| args().set("amount", value);
    assert_eq!(french.get("money", &amount(Arg::decimal("1234567890123456789.5"))), {
        let groups = ["1", "234", "567", "890", "123", "456", "789"].join("\u{202f}");
        format!("{groups},50 due")
    });
    assert_eq!(french.get("money", &amount(Arg::from(1234))), "1\u{202f}234,00 due");
    assert_eq!(french.get("money", &amount(Arg::money(decimal("5"), "RON"))), "5,00\u{a0}RON due");
    assert_eq!(french.get("plain", &amount(Arg::from(1234))), "1234");
    assert_eq!(french.get("share", &amount(Arg::decimal("12.5"))), "12,5\u{202f}%");
    assert_eq!(french.get("when", &args().set("date", day())), "on 21 nov. 2026");
    assert_eq!(french.get("when", &args().set("date", afternoon())), "on 21 nov. 2026, 15:05");
    assert_eq!(french.get("short", &args().set("date", day())), "on 21/11/2026");
    assert_eq!(french.get("hello", &args().set("name", vec!["A".to_owned(), "B".to_owned()])), "Hello A et B");
}

#[test]
fn arguments_that_travelled_as_text_are_numbers_again() {
    let english = texts(Lang::En, SOURCE);
    let filled = |name: &str, text: &str| Args::from_texts(&[(name.to_owned(), text.to_owned())].into());
    assert_eq!(english.get("count", &filled("count", "1")), "one record");
    assert_eq!(english.get("count", &filled("count", "1234")), "1,234 records");
    assert_eq!(english.get("hello", &filled("name", "2024")), "Hello 2024");
    let limit = texts(Lang::Ro, "limit = { $max }");
    for (text, expected) in [("1234.5", "1.234,5"), ("2026-11-21", "21 nov. 2026"), ("x", "x")] {
        assert_eq!(limit.get("limit", &filled("max", text)), expected);
    }
}

#[test]
fn what_is_missing_is_shown_and_reported_and_never_panics() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let english = texts(Lang::En, SOURCE).on_trouble(move |trouble| log.lock().unwrap().push(trouble.to_string()));
    assert_eq!(english.get("nothing", &args()), "⟦nothing⟧");
    assert_eq!(english.attr("hello", "tooltip", &args()), "⟦hello.tooltip⟧");
    assert_eq!(english.get("hello", &args()), "Hello {$name}");
    assert_eq!(english.get("money", &args().set("amount", "no number")), "no number due");
    assert_eq!(english.get("short", &args().set("date", 5)), "on 5");
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 3, "{seen:?}");
    assert_eq!(seen[0], "no text for “nothing”");
}

#[test]
fn a_broken_file_leaves_the_rest_readable() {
    let source = "first = One\nsecond\nthird = Three\nfirst = Again\n";
    let (texts, errors) = Texts::new(Lang::En, source, Box::new(PlainFormat::new(Lang::En)));
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].starts_with("line 2:"), "{errors:?}");
    assert_eq!([texts.get("first", &args()), texts.get("third", &args())], ["One", "Three"]);
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&texts(Lang::Ro, SOURCE));
}
