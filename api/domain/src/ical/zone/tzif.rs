//! Rules to a zone: writes them as TZif (RFC 8536), which `jiff` reads, so that one zone type serves every zone.

use jiff::tz::TimeZone;

/// A local time type: what the clocks show between two transitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocalType {
    /// Seconds east of UTC.
    pub(super) offset: i32,
    pub(super) daylight: bool,
    /// 3 to 6 characters that a POSIX TZ string can hold between `<` and `>`.
    pub(super) designation: String,
}

/// Makes a zone called `name` that shows `first` until the first transition and goes on by `footer`, a POSIX TZ string,
/// after the last (or keeps its last type, without one). Transitions are in seconds since 1970 UTC, strictly ascending.
pub(super) fn zone(
    name: &str,
    first: &LocalType,
    transitions: &[(i64, LocalType)],
    footer: Option<&str>,
) -> Result<TimeZone, jiff::Error> {
    let mut types = vec![first.clone()];
    let mut indexes = Vec::with_capacity(transitions.len());
    for (_, local) in transitions {
        let at = types.iter().position(|known| known == local).unwrap_or_else(|| {
            types.push(local.clone());
            types.len() - 1
        });
        // RFC 8536 numbers types in one byte; a caller that has more of them gets the last one it may have.
        indexes.push(u8::try_from(at).unwrap_or(u8::MAX));
    }
    types.truncate(256);
    let mut designations = Vec::new();
    let mut type_bytes = Vec::with_capacity(types.len() * 6);
    for local in &types {
        let mut wanted = local.designation.clone().into_bytes();
        wanted.push(0);
        let at = designations.windows(wanted.len()).position(|known| known == wanted).unwrap_or_else(|| {
            designations.extend_from_slice(&wanted);
            designations.len() - wanted.len()
        });
        let at = u8::try_from(at).unwrap_or(0);
        type_bytes.extend_from_slice(&local.offset.to_be_bytes());
        type_bytes.extend_from_slice(&[u8::from(local.daylight), at]);
    }
    let mut data = Vec::new();
    // The first block, for readers of 32-bit times, holds as little as it may.
    header(&mut data, 0, 1, 1);
    data.extend_from_slice(&[0; 7]);
    header(&mut data, transitions.len(), types.len(), designations.len());
    for (at, _) in transitions {
        data.extend_from_slice(&at.to_be_bytes());
    }
    data.extend_from_slice(&indexes);
    data.extend_from_slice(&type_bytes);
    data.extend_from_slice(&designations);
    data.push(b'\n');
    data.extend_from_slice(footer.unwrap_or_default().as_bytes());
    data.push(b'\n');
    TimeZone::tzif(name, &data)
}

fn header(data: &mut Vec<u8>, transitions: usize, types: usize, designation_bytes: usize) {
    data.extend_from_slice(b"TZif3");
    data.extend_from_slice(&[0; 15]);
    for count in [0, 0, 0, transitions, types, designation_bytes] {
        data.extend_from_slice(&u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(offset: i32, daylight: bool, designation: &str) -> LocalType {
        LocalType { offset, daylight, designation: designation.to_owned() }
    }

    fn offset_at(zone: &TimeZone, instant: &str) -> i32 {
        zone.to_offset(instant.parse().unwrap()).seconds()
    }

    #[test]
    fn transitions_and_footer_are_read_back() {
        let (cet, cest) = (local(3600, false, "CET"), local(7200, true, "CEST"));
        let transitions = [(953_000_000, cest.clone()), (970_000_000, cet.clone()), (985_000_000, cest)];
        let footer = "CET-1CEST,M3.5.0,M10.5.0/3";
        let zone = zone("Test/Berlin", &cet, &transitions, Some(footer));
        let zone = zone.unwrap_or_else(|error| unreachable!("{error}"));
        for (instant, offset) in [
            ("1900-01-01T00:00:00Z", 3600),
            ("2000-07-01T00:00:00Z", 7200),
            ("2000-12-01T00:00:00Z", 3600),
            ("2050-07-01T00:00:00Z", 7200),
        ] {
            assert_eq!(offset_at(&zone, instant), offset, "{instant}");
        }
        assert_eq!(zone.iana_name(), Some("Test/Berlin"));
    }

    #[test]
    fn a_zone_without_transitions_or_footer_is_fixed() {
        let zone = zone("X", &local(-4500, false, "LMT"), &[], None).unwrap();
        assert_eq!(offset_at(&zone, "2026-01-01T00:00:00Z"), -4500);
    }
}
