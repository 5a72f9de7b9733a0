//! What the hash of an entry is made of.

use cal3_store::audit::Entry;
use sha2::{Digest as _, Sha256};

/// Says what is hashed, and in which form: another form gets another mark.
const MARK: &[u8] = b"cal3 audit 1\n";

/// The hash of an entry at a place of the chain: SHA-256 of the mark, the hash of the entry before (32 octets, zeros for
/// the first), the position (64 bits, big-endian), the id (16 octets), the instant (microseconds since 1970, 64 bits), and
/// then action, outcome, actor, way, credential, organisation, subject, address, user agent and details, each as one octet
/// (0 for null, else 1), its length in octets (32 bits) and its text in UTF-8. Ids of people and organisations are written
/// as the API writes them, that of the credential as a UUID; an export of the log has all of it.
pub(super) fn hash(previous: &[u8; 32], position: i64, entry: &Entry) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(MARK);
    hash.update(previous);
    hash.update(position.to_be_bytes());
    hash.update(entry.id.0.as_bytes());
    hash.update(entry.at.as_microsecond().to_be_bytes());
    let actor = entry.actor.map(|id| id.to_string());
    let credential = entry.credential.map(|id| id.to_string());
    let organisation = entry.organisation.map(|id| id.to_string());
    for text in [
        Some(entry.action.as_str()),
        Some(entry.outcome.as_str()),
        actor.as_deref(),
        Some(entry.via.as_str()),
        credential.as_deref(),
        organisation.as_deref(),
        entry.subject.as_deref(),
        entry.address.as_deref(),
        entry.user_agent.as_deref(),
        entry.details.as_deref(),
    ] {
        match text {
            None => hash.update([0]),
            Some(text) => {
                hash.update([1]);
                hash.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
                hash.update(text.as_bytes());
            }
        }
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use cal3_domain::{
        audit::{Outcome, Via},
        ids::{AuditEntryId, OrganisationId, UserId},
    };
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn entry() -> Entry {
        Entry {
            id: AuditEntryId(Uuid::from_u128(7)),
            at: Timestamp::from_microsecond(1_767_614_400_000_001).unwrap(),
            action: "SIGN_IN".to_owned(),
            outcome: Outcome::Done,
            actor: Some(UserId(Uuid::from_u128(8))),
            via: Via::Session,
            credential: Some(Uuid::from_u128(9)),
            organisation: None,
            subject: None,
            address: Some("192.0.2.1".to_owned()),
            user_agent: None,
            details: Some("{\"a\":1}".to_owned()),
        }
    }

    fn hex(hash: [u8; 32]) -> String {
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn the_form_is_the_one_that_is_written_down() {
        // Computed by hand in Python, from the description alone.
        let expected = "e8634d63b98d501957c6d7040492d353060098e3488fc5ec6de3fc74a1a71578";
        assert_eq!(hex(hash(&[0; 32], 1, &entry())), expected);
    }

    #[test]
    fn everything_that_an_entry_says_changes_its_hash() {
        let other = |change: fn(&mut Entry)| {
            let mut entry = entry();
            change(&mut entry);
            hash(&[0; 32], 1, &entry)
        };
        let mut hashes = vec![
            hash(&[0; 32], 1, &entry()),
            hash(&[1; 32], 1, &entry()),
            hash(&[0; 32], 2, &entry()),
            other(|e| e.id = AuditEntryId(Uuid::from_u128(1))),
            other(|e| e.at = Timestamp::from_microsecond(1_767_614_400_000_002).unwrap()),
            other(|e| e.action = "SIGN_OUT".to_owned()),
            other(|e| e.outcome = Outcome::Refused),
            other(|e| e.actor = None),
            other(|e| e.via = Via::Token),
            other(|e| e.credential = None),
            other(|e| e.organisation = Some(OrganisationId(Uuid::from_u128(8)))),
            other(|e| e.subject = Some(String::new())),
            other(|e| e.address = None),
            other(|e| e.user_agent = Some("192.0.2.1".to_owned())),
            other(|e| (e.subject, e.address) = (Some("192.0.2.1".to_owned()), None)),
            other(|e| e.details = None),
        ];
        let count = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), count);
    }
}
