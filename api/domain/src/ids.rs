//! Typed ids. Inside they are UUIDv7; outside they are `prefix_` and 26 digits of Crockford's base 32, as the TypeID
//! specification 0.3 writes them (`evt_01jd3k…`), so that an id says what it is and sorts by its time of making.

use std::{fmt, str::FromStr};

use uuid::Uuid;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Text that is not an id of the kind that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind: expected `{prefix}_` followed by 26 base-32 digits")]
pub struct ParseIdError {
    /// The prefix that was expected, without the underscore.
    pub prefix: &'static str,
}

/// Writes a UUID as 26 lower-case digits of Crockford's base 32 (TypeID 0.3, "suffix").
pub fn encode_suffix(id: Uuid) -> String {
    let value = id.as_u128();
    let mut text = String::with_capacity(26);
    text.extend((0..26).map(|i| char::from(ALPHABET[((value >> (125 - 5 * i)) & 31) as usize])));
    text
}

/// Reads what [`encode_suffix`] wrote; `None` for anything else.
pub fn decode_suffix(text: &str) -> Option<Uuid> {
    let digits = text.as_bytes();
    if digits.len() != 26 || digits[0] > b'7' {
        return None;
    }
    digits
        .iter()
        .try_fold(0_u128, |value, digit| {
            let index = ALPHABET.iter().position(|c| c == digit)?;
            Some((value << 5) | index as u128)
        })
        .map(Uuid::from_u128)
}

/// Splits `prefix_suffix` into its prefix and its UUID, whatever the prefix is.
pub fn split(text: &str) -> Option<(&str, Uuid)> {
    let (prefix, suffix) = text.rsplit_once('_')?;
    Some((prefix, decode_suffix(suffix)?))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// What the id begins with, before the underscore.
            pub const PREFIX: &'static str = $prefix;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", Self::PREFIX, encode_suffix(self.0))
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match split(text) {
                    Some((prefix, id)) if prefix == Self::PREFIX => Ok(Self(id)),
                    _ => Err(ParseIdError { prefix: Self::PREFIX }),
                }
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A person.
    UserId = "usr";
    /// A signed-in device: one family of refresh tokens.
    SessionId = "ses";
    /// Who a person is at another service that they sign in with.
    IdentityId = "idn";
    /// A calendar.
    CalendarId = "cal";
    /// An event: a single one, a series, or the override of one occurrence.
    EventId = "evt";
    /// A task.
    TaskId = "tsk";
    /// An import of a file into a calendar.
    ImportId = "imp";
    /// A unit of work for the worker.
    JobId = "job";
    /// An organisation.
    OrganisationId = "org";
    /// People of one organisation.
    GroupId = "grp";
    /// A calendar, shared with somebody or by a link.
    CalendarShareId = "shr";
    /// A person's own group of calendars.
    CalendarGroupId = "cgr";
    /// A recurring reservation.
    ReservationSeriesId = "rse";
    /// An invitation into an organisation.
    InvitationId = "inv";
    /// A token of an integrator.
    TokenId = "tok";
    /// Something that can be reserved.
    ResourceId = "res";
    /// An entry of the audit log.
    AuditEntryId = "aud";
    /// What somebody is told in the page.
    NoticeId = "ntc";
    /// A browser that is told by Web Push.
    PushSubscriptionId = "psb";
    /// An automation rule.
    RuleId = "rul";
    /// One rule that runs for one cause.
    RunId = "run";
    /// A rule that is applied to the events that there are.
    RuleApplicationId = "rap";
    /// Where changes are sent.
    WebhookEndpointId = "whe";
    /// One message to one endpoint.
    WebhookDeliveryId = "whd";
    /// A kind of resource: room, court, car.
    ResourceTypeId = "rty";
    /// The rules of one or more resources, in all their versions.
    PolicyId = "pol";
    /// A reservation.
    ReservationId = "rsv";
    /// A range, recurring or not, in which a resource is closed.
    BlackoutId = "blk";
    /// A public page on which something can be booked.
    BookingPageId = "bpg";
}

/// An occurrence: the id of its series (or of the single event) and its original start in the series' wall time. It is
/// the same before and after the occurrence is overridden: `occ_01jd3k…_20260105T090000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OccurrenceId {
    /// The series, or the single event.
    pub event: EventId,
    /// The original start, in the wall time of the series; midnight for an all-day one.
    pub original: jiff::civil::DateTime,
}

impl OccurrenceId {
    /// What the id begins with, before the underscore.
    pub const PREFIX: &'static str = "occ";
}

impl fmt::Display for OccurrenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_", Self::PREFIX, encode_suffix(self.event.0))?;
        crate::event::write_local(f, self.original)
    }
}

impl FromStr for OccurrenceId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (id, original) = text.strip_prefix("occ_")?.split_once('_')?;
            let event = EventId(decode_suffix(id)?);
            Some(Self { event, original: crate::event::parse_local(original)? })
        };
        parse().ok_or(ParseIdError { prefix: Self::PREFIX })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_written_as_typeid_writes_them() {
        // From the TypeID specification's valid.yml.
        let id = EventId(Uuid::parse_str("01890a5d-ac96-774b-bcce-b302099a8057").unwrap());
        assert_eq!(id.to_string(), "evt_01h455vb4pex5vsknk084sn02q");
        assert_eq!(id.to_string().parse::<EventId>(), Ok(id));
        assert_eq!("evt_7zzzzzzzzzzzzzzzzzzzzzzzzz".parse::<EventId>(), Ok(EventId(Uuid::max())));
    }

    #[test]
    fn ids_are_text_in_json() {
        let id = GroupId(Uuid::from_u128(7));
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, "\"grp_00000000000000000000000007\"");
        assert_eq!(serde_json::from_str::<GroupId>(&json).unwrap(), id);
        assert!(serde_json::from_str::<ResourceId>(&json).is_err());
    }

    #[test]
    fn another_kinds_id_and_nonsense_are_refused() {
        for text in [
            "cal_01h455vb4pex5vsknk084sn02q",
            "evt_",
            "evt_81h455vb4pex5vsknk084sn02q",
            "evt_01H455VB4PEX5VSKNK084SN02Q",
            "",
        ] {
            assert_eq!(text.parse::<EventId>(), Err(ParseIdError { prefix: "evt" }), "{text}");
        }
    }
}
