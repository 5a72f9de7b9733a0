//! A span of instants that is asked about.

use jiff::Timestamp;

/// A half-open range of instants: `start` is in it, `end` is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    start: Timestamp,
    end: Timestamp,
}

/// A window that ends before it starts, or at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a window must end after it starts: {start} is not before {end}")]
pub struct WindowError {
    /// The start that was given.
    pub start: Timestamp,
    /// The end that was given.
    pub end: Timestamp,
}

impl Window {
    /// All instants there are.
    pub const ALL: Self = Self { start: Timestamp::MIN, end: Timestamp::MAX };

    /// The window from `start` to just before `end`.
    ///
    /// # Errors
    /// [`WindowError`] unless `start` is before `end`.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Self, WindowError> {
        if start < end { Ok(Self { start, end }) } else { Err(WindowError { start, end }) }
    }

    /// The window from `start` on.
    pub fn from(start: Timestamp) -> Self {
        Self { start, end: Timestamp::MAX }
    }

    /// The first instant in the window.
    pub fn start(&self) -> Timestamp {
        self.start
    }

    /// The first instant after the window.
    pub fn end(&self) -> Timestamp {
        self.end
    }

    /// True when `[start, end)` shares an instant with the window; something without length does when its instant is in it.
    pub fn touches(&self, start: Timestamp, end: Timestamp) -> bool {
        start < self.end && (end > self.start || start >= self.start)
    }
}
