//! Text with a little markup as a view: headings (`## …`), lists (`- …`, `1. …`), bold (`**…**`), links. Everything else is
//! text: no HTML ever comes out of it.

use leptos::prelude::*;

use crate::records::activity::text::linked;

enum Block {
    Heading(String),
    Bullets(Vec<String>),
    Steps(Vec<String>),
    Paragraph(String),
}

/// The view of a text.
pub(crate) fn view(text: &str) -> AnyView {
    blocks(text).into_iter().map(block).collect_view().into_any()
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut ended = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            ended = true;
            continue;
        }
        let fresh = std::mem::take(&mut ended);
        if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(heading.to_owned()));
            ended = true;
        } else if let Some(item) = line.strip_prefix("- ") {
            match blocks.last_mut() {
                Some(Block::Bullets(items)) => items.push(item.to_owned()),
                _ => blocks.push(Block::Bullets(vec![item.to_owned()])),
            }
        } else if let Some(item) = step(line) {
            match blocks.last_mut() {
                Some(Block::Steps(items)) => items.push(item.to_owned()),
                _ => blocks.push(Block::Steps(vec![item.to_owned()])),
            }
        } else {
            match blocks.last_mut() {
                Some(Block::Paragraph(text)) if !fresh => {
                    text.push('\n');
                    text.push_str(line);
                }
                _ => blocks.push(Block::Paragraph(line.to_owned())),
            }
        }
    }
    blocks
}

/// The text of `12. …`.
fn step(line: &str) -> Option<&str> {
    let (number, text) = line.split_once(". ")?;
    let is_number = !number.is_empty() && number.len() < 4 && number.chars().all(|letter| letter.is_ascii_digit());
    is_number.then_some(text)
}

fn block(block: Block) -> AnyView {
    let items = |items: Vec<String>| items.iter().map(|item| view! { <li>{inline(item)}</li> }).collect_view();
    match block {
        Block::Heading(text) => view! { <h3>{inline(&text)}</h3> }.into_any(),
        Block::Bullets(all) => view! { <ul>{items(all)}</ul> }.into_any(),
        Block::Steps(all) => view! { <ol>{items(all)}</ol> }.into_any(),
        Block::Paragraph(text) => view! { <p>{inline(&text)}</p> }.into_any(),
    }
}

/// Every second part between `**` is bold; a single `**` stays as it is.
fn inline(text: &str) -> AnyView {
    let parts: Vec<&str> = text.split("**").collect();
    if parts.len().is_multiple_of(2) {
        return linked(text);
    }
    let part = |(at, part): (usize, &str)| match at % 2 {
        0 => linked(part),
        _ => view! { <strong>{part.to_owned()}</strong> }.into_any(),
    };
    parts.into_iter().enumerate().map(part).collect_view().into_any()
}
