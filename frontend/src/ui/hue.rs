//! The palette of option colours. A colour always comes with a text: it is never the only sign.

/// A colour of the palette, right in the light and the dark theme; names are what is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hue {
    /// Neutral; the colour of everything without one.
    #[default]
    Gray,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Amber.
    Amber,
    /// Green.
    Green,
    /// Teal.
    Teal,
    /// Blue.
    Blue,
    /// Violet.
    Violet,
    /// Pink.
    Pink,
    /// Brown.
    Brown,
}

impl Hue {
    /// The whole palette, in the order in which it is offered.
    pub const ALL: [Self; 10] = [
        Self::Gray,
        Self::Red,
        Self::Orange,
        Self::Amber,
        Self::Green,
        Self::Teal,
        Self::Blue,
        Self::Violet,
        Self::Pink,
        Self::Brown,
    ];

    /// The stored name, which is also the value of `data-hue`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gray => "gray",
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Teal => "teal",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Pink => "pink",
            Self::Brown => "brown",
        }
    }

    /// The colour of a stored name; gray when it is not known.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|hue| hue.name() == name).unwrap_or_default()
    }

    /// The same colour for the same text, always; never gray.
    pub fn of_text(text: &str) -> Self {
        let sum = text.chars().fold(7_u32, |sum, letter| sum.wrapping_mul(31).wrapping_add(u32::from(letter)));
        let at = usize::try_from(sum % 9).unwrap_or(0) + 1;
        Self::ALL.get(at).copied().unwrap_or_default()
    }
}

impl From<&str> for Hue {
    fn from(name: &str) -> Self {
        Self::named(name)
    }
}
