//! A VFREEBUSY as text (RFC 5545 section 3.6.4).

use jiff::Timestamp;

use super::{line::property, value::utc};
use crate::{busy::BusyBlock, ical::text::escape_text, time::Window};

/// Appends the VFREEBUSY: when something is busy in the window, and nothing else. One period a line: some readers see only
/// the first of several.
pub(super) fn write(uid: &str, stamp: Timestamp, window: Window, blocks: &[BusyBlock], out: &mut String) {
    out.push_str("BEGIN:VFREEBUSY\r\n");
    let mut text = String::with_capacity(uid.len());
    escape_text(uid, &mut text);
    property("UID", "", &text, out);
    property("DTSTAMP", "", &utc(stamp), out);
    property("DTSTART", "", &utc(window.start()), out);
    property("DTEND", "", &utc(window.end()), out);
    for block in blocks {
        let params = format!(";FBTYPE={}", block.kind.as_str());
        let period = format!("{}/{}", utc(block.start), utc(block.end));
        property("FREEBUSY", &params, &period, out);
    }
    out.push_str("END:VFREEBUSY\r\n");
}
