//! What an event is about.

/// How long the texts of an event may be, in characters (Unicode scalar values), and how many there may be.
pub mod limits {
    /// SUMMARY.
    pub const SUMMARY: usize = 1_000;
    /// DESCRIPTION.
    pub const DESCRIPTION: usize = 65_536;
    /// LOCATION.
    pub const LOCATION: usize = 2_000;
    /// URL.
    pub const URL: usize = 2_048;
    /// UID.
    pub const UID: usize = 1_024;
    /// How many CATEGORIES.
    pub const CATEGORIES: usize = 50;
    /// One of CATEGORIES.
    pub const CATEGORY: usize = 200;
    /// How many ATTENDEEs.
    pub const ATTENDEES: usize = 200;
    /// The calendar address of an attendee or organiser, in bytes.
    pub const ADDRESS: usize = 500;
    /// CN: what an attendee or organiser is called.
    pub const NAME: usize = 200;
    /// What an attendee adds to an answer.
    pub const COMMENT: usize = 1_000;
    /// How many RRULEs.
    pub const RULES: usize = 10;
    /// How many RDATEs, and how many EXDATEs.
    pub const DATES: usize = 5_000;
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[repr(i16)]
        pub enum $name { $($(#[$vdoc])* $variant = $code,)* }

        impl $name {
            /// The number that it is stored as.
            pub fn code(self) -> i16 {
                self as i16
            }

            /// The value that is stored as `code`.
            pub fn from_code(code: i16) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }

            /// iCalendar's word for it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

codes! {
    /// STATUS (RFC 5545 section 3.8.1.11).
    EventStatus {
        /// Not settled.
        Tentative = 0 "TENTATIVE",
        /// It takes place.
        #[default]
        Confirmed = 1 "CONFIRMED",
        /// It does not take place.
        Cancelled = 2 "CANCELLED",
    }
}

codes! {
    /// TRANSP (RFC 5545 section 3.8.2.7): whether it takes up the time of whoever has it.
    Transparency {
        /// It does.
        #[default]
        Opaque = 0 "OPAQUE",
        /// It does not.
        Transparent = 1 "TRANSPARENT",
    }
}

codes! {
    /// CLASS (RFC 5545 section 3.8.1.3). What is not known is treated as private.
    Classification {
        /// Whoever may read the calendar may read it.
        #[default]
        Public = 0 "PUBLIC",
        /// Only its owner may read it; others see that the time is taken.
        Private = 1 "PRIVATE",
        /// As private.
        Confidential = 2 "CONFIDENTIAL",
    }
}

/// What an event is about, where, and how it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventDetails {
    /// SUMMARY: the title.
    pub summary: String,
    /// DESCRIPTION.
    pub description: Option<String>,
    /// LOCATION.
    pub location: Option<String>,
    /// URL.
    pub url: Option<String>,
    /// STATUS.
    pub status: EventStatus,
    /// TRANSP.
    pub transparency: Transparency,
    /// CLASS.
    pub classification: Classification,
    /// COLOR (RFC 7986 section 5.9: a CSS3 name) or `#rrggbb`.
    pub color: Option<String>,
    /// CATEGORIES.
    pub categories: Vec<String>,
}
