//! The figures as tables, as JSON, and beside those of an earlier run.

use std::{collections::BTreeMap, fmt::Write as _, path::Path as File, time::Duration};

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{bulk::Single, company::Company, measure::Figures, paths::Path, server::Server};

/// All figures of a run.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Report {
    machine: String,
    version: String,
    /// Module and number of records.
    counts: Vec<(String, u64)>,
    megabytes: u64,
    paths: Vec<Measured>,
    singles: Vec<Single>,
    live: Option<(usize, Figures)>,
    /// Milliseconds from the start of the process to the first answer.
    start: f64,
    /// Megabytes: idle, and the most after a part of the bench.
    memory: (f64, f64),
    sizes: BTreeMap<String, usize>,
    visit: BTreeMap<String, f64>,
}

#[derive(Serialize, Deserialize)]
struct Measured {
    name: String,
    budget: Option<f64>,
    one: Figures,
    many: Figures,
    bare: Option<Figures>,
}

impl Report {
    /// With what is known before anything is measured.
    pub(crate) fn begin(company: &Company, server: &Server) -> Self {
        Self {
            machine: machine(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            counts: company.counts.iter().map(|(module, count)| (module.to_string(), *count)).collect(),
            megabytes: company.megabytes,
            memory: (server.idle, server.idle),
            ..Self::default()
        }
    }

    pub(crate) fn path(&mut self, path: &Path, one: Figures, many: Figures, bare: Option<Figures>) {
        self.paths.push(Measured { name: path.name.to_owned(), budget: path.budget, one, many, bare });
    }

    pub(crate) fn save(&mut self, one: Figures, many: Figures) {
        self.paths.push(Measured { name: "save of a customer".to_owned(), budget: Some(15.0), one, many, bare: None });
    }

    pub(crate) fn single(&mut self, single: Single) {
        self.singles.push(single);
    }

    pub(crate) fn live(&mut self, clients: usize, figures: Figures) {
        self.live = Some((clients, figures));
    }

    pub(crate) fn sizes(&mut self, sizes: BTreeMap<String, usize>) {
        self.sizes = sizes;
    }

    pub(crate) fn start(&mut self, time: Duration) {
        self.start = time.as_secs_f64() * 1_000.0;
    }

    pub(crate) fn loaded(&mut self, megabytes: f64) {
        self.memory.1 = self.memory.1.max(megabytes);
    }

    /// What a browser measured.
    pub(crate) fn visit(&mut self, file: &File) {
        let text = std::fs::read_to_string(file).expect("the browser's figures");
        self.visit = serde_json::from_str(&text).expect("names and numbers");
    }

    /// Prints and keeps everything.
    pub(crate) fn finish(self, json: Option<&File>, out: Option<&File>, compare: Option<&File>) {
        let earlier = compare.map(|file| {
            let text = std::fs::read_to_string(file).expect("the earlier figures");
            serde_json::from_str::<Self>(&text).expect("figures of `cargo xtask bench`")
        });
        let text = self.text(earlier.as_ref());
        println!("{text}");
        if let Some(file) = out {
            std::fs::write(file, text).expect("the report is written");
        }
        if let Some(file) = json {
            let json: Json = serde_json::to_value(&self).expect("figures");
            std::fs::write(file, format!("{json:#}\n")).expect("the figures are written");
        }
    }

    fn text(&self, earlier: Option<&Self>) -> String {
        let mut text = String::new();
        self.write(&mut text, earlier).expect("a text takes everything");
        text
    }

    fn write(&self, text: &mut String, earlier: Option<&Self>) -> std::fmt::Result {
        let counts: Vec<String> =
            self.counts.iter().map(|(module, count)| format!("{} {module}", grouped(*count))).collect();
        writeln!(text, "# Performance\n")?;
        writeln!(
            text,
            "Made by `cargo xtask bench` (how: server/examples/bench); nothing in it is written by hand.\n"
        )?;
        writeln!(text, "- Machine: {}", self.machine)?;
        writeln!(text, "- Weft {}, release build; clients on the same machine, over HTTP", self.version)?;
        writeln!(text, "- Company: {}; database {} MB\n", counts.join(", "), grouped(self.megabytes))?;
        writeln!(
            text,
            "Times in milliseconds. *Bare* is the median of the same statement run by SQLite alone in the same run (the server"
        )?;
        writeln!(
            text,
            "also looks up names, counts and stars); *ratio* is the server's median with one client over it. A budget is a p95.\n"
        )?;
        let change = if earlier.is_some() { " change of p50 |" } else { "" };
        let line = if earlier.is_some() { "---:|" } else { "" };
        writeln!(
            text,
            "| path | budget | p50 | p95 | a second | 16 clients: p50 | p95 | a second | bare | ratio |{change}"
        )?;
        writeln!(text, "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|{line}")?;
        for Measured { name, budget, one, many, bare } in &self.paths {
            let budget = budget.map(|budget| format!("{budget:.0}")).unwrap_or_default();
            write!(text, "| {name} | {budget} | {:.1} | {:.1} | {:.0} |", one.p50, one.p95, one.per_second)?;
            write!(text, " {:.1} | {:.1} | {:.0} |", many.p50, many.p95, many.per_second)?;
            match bare {
                Some(bare) => write!(text, " {:.2} | {:.1} |", bare.p50, one.p50 / bare.p50)?,
                None => write!(text, " | |")?,
            }
            if let Some(earlier) = earlier {
                let before = earlier.paths.iter().find(|path| path.name == *name);
                let change = before.map(|path| (one.p50 / path.one.p50 - 1.0) * 100.0);
                write!(text, " {} |", change.map(|change| format!("{change:+.0} %")).unwrap_or_default())?;
            }
            writeln!(text)?;
        }
        writeln!(text, "\n| in bulk | seconds | records a second |\n|---|---:|---:|")?;
        for Single { name, seconds, records } in &self.singles {
            let count = f64::from(u32::try_from(*records).unwrap_or(u32::MAX));
            let number = grouped(u64::try_from(*records).unwrap_or(u64::MAX));
            writeln!(text, "| {name} ({number}) | {seconds:.2} | {:.0} |", count / seconds)?;
        }
        writeln!(text, "\n| besides | |\n|---|---:|")?;
        if let Some((clients, live)) = &self.live {
            writeln!(text, "| a change until {clients} live clients are told, p50 | {:.1} ms |", live.p50)?;
            writeln!(text, "| the same, p95 | {:.1} ms |", live.p95)?;
        }
        writeln!(text, "| start of the server, to its first answer | {:.0} ms |", self.start)?;
        writeln!(text, "| memory of its own, idle | {:.0} MB |", self.memory.0)?;
        writeln!(text, "| memory of its own, the most in this run | {:.0} MB |", self.memory.1)?;
        for (path, bytes) in self.sizes.iter().filter(|(_, bytes)| **bytes > 1_000) {
            writeln!(text, "| first visit loads {} | {} KB |", unhashed(path), bytes.div_ceil(1_000))?;
        }
        let all: usize = self.sizes.values().sum();
        writeln!(text, "| first visit loads, all together (brotli) | {} KB |", all.div_ceil(1_000))?;
        for (name, value) in &self.visit {
            writeln!(text, "| {name} | {value:.0} |")?;
        }
        Ok(())
    }
}

/// The processors and the memory that the system tells of.
fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let (processors, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?.split_once(':')?.1;
        Some(line.trim().to_owned())
    };
    let count = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let model = field(&processors, "model name").unwrap_or_default();
    let kilobytes = field(&memory, "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    format!("{count} processors ({model}), {} GB of memory", kilobytes.unwrap_or(0).div_ceil(1_048_576))
}

/// A file's name without the fingerprint in it.
fn unhashed(path: &str) -> String {
    let is_hash = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts: Vec<&str> = path.split(['-', '.']).filter(|part| !is_hash(part)).collect();
    match parts.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{}.{end}", rest.join("-").trim_end_matches("_bg")),
        _ => path.to_owned(),
    }
}

/// 1,234,567
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
