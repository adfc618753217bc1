//! Tables as a hardware seller's CRM would give them away: dirty in known places, made by a seeded generator.

use std::fmt::Write as _;

/// The offices, their managers, and how many sales people each manager has.
const TEAMS: [(&str, &str, usize); 6] = [
    ("Central", "Dana Brink", 6),
    ("Central", "Mel Marks", 6),
    ("East", "Cora Loss", 6),
    ("East", "Rocco Neu", 6),
    ("West", "Celia Rouge", 6),
    ("West", "Summer Sewell", 5),
];
const PRODUCTS: [(&str, &str, u64); 7] = [
    ("GTX Basic", "GTX", 550),
    ("GTX Pro", "GTX", 4_821),
    ("MG Special", "MG", 55),
    ("MG Advanced", "MG", 3_393),
    ("GTX Plus Pro", "GTX", 5_482),
    ("GTX Plus Basic", "GTX", 1_096),
    ("GTK 500", "GTK", 26_768),
];
const SECTORS: [&str; 10] = [
    "technolgy",
    "medical",
    "retail",
    "software",
    "entertainment",
    "marketing",
    "telecommunications",
    "finance",
    "employment",
    "services",
];
/// Rows by stage: won, lost, engaging, prospecting.
const STAGES: [(&str, usize); 4] = [("Won", 4_238), ("Lost", 2_473), ("Engaging", 1_589), ("Prospecting", 500)];
/// What the won rows come to.
const WON: u64 = 10_005_534;
const MISSPELT: usize = 1_480;
const WITHOUT_ACCOUNT: usize = 1_425;

/// Numbers that look random and are the same in each run (PCG).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            items.swap(index, self.below(index + 1));
        }
    }
}

fn agent(index: usize) -> String {
    format!("Agent {index:02}")
}

fn account(index: usize) -> String {
    format!("Account {index:02}")
}

/// 35 sales people with 6 managers in 3 offices.
pub(crate) fn teams() -> String {
    let mut csv = "sales_agent,manager,regional_office\n".to_owned();
    let mut count = 0;
    for (office, manager, people) in TEAMS {
        for _ in 0..people {
            writeln!(csv, "{},{manager},{office}", agent(count)).unwrap();
            count += 1;
        }
    }
    csv
}

/// 7 products in 3 series.
pub(crate) fn products() -> String {
    let mut csv = "product,series,sales_price\n".to_owned();
    for (product, series, price) in PRODUCTS {
        writeln!(csv, "{product},{series},{price}").unwrap();
    }
    csv
}

/// 85 accounts, 15 of which name another one as their parent: some before it stands in the table, some after.
pub(crate) fn accounts() -> String {
    let mut csv = "account,sector,year_established,revenue,employees,office_location,subsidiary_of\r\n".to_owned();
    for index in 0..85 {
        let parent = if index < 75 && index % 5 == 1 { account((index + 40) % 85) } else { String::new() };
        let sector = SECTORS[index % 10];
        write!(
            csv,
            "{},{sector},{},{}.04,{},Kenya,{parent}\r\n",
            account(index),
            1960 + index % 57,
            index * 31,
            index * 90
        )
        .unwrap();
    }
    csv
}

/// 8,800 opportunities.
pub(crate) fn pipeline() -> String {
    let mut seeded = Seeded(7);
    let mut stages: Vec<&str> = STAGES.iter().flat_map(|(stage, count)| std::iter::repeat_n(*stage, *count)).collect();
    seeded.shuffle(&mut stages);
    let mut products: Vec<&str> = std::iter::repeat_n("GTXPro", MISSPELT).collect();
    let others: Vec<&str> = PRODUCTS.iter().map(|(name, ..)| *name).filter(|name| *name != "GTX Pro").collect();
    products.extend((MISSPELT..stages.len()).map(|index| others[index % others.len()]));
    seeded.shuffle(&mut products);
    let (mut left, mut won, mut without) = (WON, 4_238_u64, WITHOUT_ACCOUNT);
    let mut csv =
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n".to_owned();
    for (index, (stage, product)) in stages.iter().zip(&products).enumerate() {
        let open = matches!(*stage, "Engaging" | "Prospecting");
        let account = if open && without > 0 {
            without -= 1;
            String::new()
        } else {
            account(seeded.below(85))
        };
        let engaged = if *stage == "Prospecting" {
            String::new()
        } else {
            format!("2016-{:02}-{:02}", 10 + index % 3, 1 + index % 28)
        };
        let closed = if open { String::new() } else { format!("2017-{:02}-{:02}", 3 + index % 9, 1 + index % 28) };
        let value = match *stage {
            "Won" => {
                // The last one takes what is left, so that the sum is exact.
                let value = if won == 1 { left } else { left / won + seeded.below(400) as u64 - 200 };
                (left, won) = (left - value, won - 1);
                value.to_string()
            }
            "Lost" => "0".to_owned(),
            _ => String::new(),
        };
        let agent = agent(seeded.below(35));
        writeln!(csv, "R{index:07},{agent},{product},{account},{stage},{engaged},{closed},{value}").unwrap();
    }
    csv
}
