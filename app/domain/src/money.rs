//! Exact amounts: line items and their totals.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::record::Line;

/// Rounds to a number of decimals, half away from zero (rules.md, "Money").
pub fn round(amount: Decimal, decimals: u32) -> Decimal {
    amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Price × quantity less the line's discount, rounded to the currency's decimals.
pub fn line_total(line: &Line, decimals: u32) -> Option<Decimal> {
    let gross = line.price.checked_mul(line.quantity)?;
    let kept = Decimal::ONE_HUNDRED.checked_sub(line.discount)?;
    Some(round(gross.checked_mul(kept)?.checked_div(Decimal::ONE_HUNDRED)?, decimals))
}

/// The sum of the line totals less the discount on the whole (percent), rounded to the currency's decimals.
/// `None` when the numbers are too large to compute with.
pub fn total(lines: &[Line], discount: Decimal, decimals: u32) -> Option<Decimal> {
    let sum = lines.iter().try_fold(Decimal::ZERO, |sum, line| sum.checked_add(line_total(line, decimals)?))?;
    let kept = Decimal::ONE_HUNDRED.checked_sub(discount)?;
    Some(round(sum.checked_mul(kept)?.checked_div(Decimal::ONE_HUNDRED)?, decimals))
}

/// Decimals of a currency (ISO 4217 minor unit).
pub fn minor_unit(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV"
        | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// Currencies offered at set-up: those in wide use, by code (ISO 4217).
pub const CURRENCIES: [&str; 40] = [
    "USD", "EUR", "CNY", "RON", "GBP", "JPY", "CHF", "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CLP", "COP", "CZK",
    "DKK", "EGP", "HKD", "HUF", "IDR", "ILS", "INR", "KRW", "KWD", "MAD", "MXN", "MYR", "NOK", "NZD", "PEN", "PHP",
    "PLN", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "ZAR",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Id;

    fn line(price: &str, quantity: &str, discount: &str) -> Line {
        Line {
            product: Id::builtin(1),
            name: String::new(),
            unit: String::new(),
            price: price.parse().unwrap(),
            quantity: quantity.parse().unwrap(),
            discount: discount.parse().unwrap(),
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(line_total(&line("0.35", "1", "10"), 2), Some("0.32".parse().unwrap()));
        assert_eq!(round("-0.125".parse().unwrap(), 2), "-0.13".parse().unwrap());
        assert_eq!(round("0.125".parse().unwrap(), 2), "0.13".parse().unwrap());
    }

    #[test]
    fn the_whole_discount_comes_after_the_lines() {
        let lines = [line("4821", "2", "5"), line("55", "3", "0")];
        assert_eq!(total(&lines, "10".parse().unwrap(), 2), Some("8392.41".parse().unwrap()));
        assert_eq!(total(&[], Decimal::ZERO, 2), Some(Decimal::ZERO));
    }

    #[test]
    fn too_large_numbers_are_no_panic() {
        let huge = Line { price: Decimal::MAX, quantity: Decimal::MAX, ..line("0", "0", "0") };
        assert_eq!(total(&[huge], Decimal::ZERO, 2), None);
    }

    proptest! {
        #[test]
        fn a_total_is_exact_and_never_above_the_gross(cents in 0_i64..10_000_000, quantity in 0_i64..10_000, discount in 0_i64..=100) {
            let line = Line {
                price: Decimal::new(cents, 2), quantity: Decimal::from(quantity), discount: Decimal::from(discount),
                ..line("0", "0", "0")
            };
            let total = line_total(&line, 2).unwrap();
            let exact = line.price * line.quantity * (Decimal::ONE_HUNDRED - line.discount) / Decimal::ONE_HUNDRED;
            prop_assert!((total - exact).abs() <= Decimal::new(5, 3));
            prop_assert!(total <= line.price * line.quantity);
            prop_assert!(total.scale() <= 2);
        }
    }
}
