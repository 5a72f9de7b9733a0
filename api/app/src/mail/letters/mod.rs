//! The letters about people's accounts, organisations and reservations.

use cal3_domain::account::{HourCycle, User};
use jiff::{Timestamp, tz::TimeZone};

use super::Mailbox;
use crate::App;

mod attendee;
mod booking;
mod confirm_address;
mod host;
mod invite_member;
mod reservation;
mod reset_password;
mod rule_notice;
mod security_notice;

pub use attendee::{AttendeeLetter, AttendeeNews};
pub use booking::{BookingLetter, BookingNews};
pub use confirm_address::ConfirmAddress;
pub use host::{HostLetter, HostNews};
pub use invite_member::InviteMember;
pub use reservation::{ReservationLetter, ReservationNews};
pub use reset_password::ResetPassword;
pub use rule_notice::RuleNotice;
pub use security_notice::{Happening, SecurityNotice};

/// A person at one of their addresses.
fn mailbox(user: &User, address: &str) -> Mailbox {
    Mailbox { name: user.name.clone(), address: address.to_owned() }
}

/// How a letter begins.
fn greeting(user: &User) -> String {
    format!("Hello {},", user.name)
}

/// An instant as the person reads dates: in their zone, on their clock.
fn when(user: &User, at: Timestamp) -> String {
    let zone = TimeZone::get(&user.time_zone).unwrap_or(TimeZone::UTC);
    let format = match user.hour_cycle {
        HourCycle::H12 => "%A, %-d %B %Y, %-I:%M %p (%Z)",
        HourCycle::H23 => "%A, %-d %B %Y, %H:%M (%Z)",
    };
    at.to_zoned(zone).strftime(format).to_string()
}

/// Which installation is meant, in a sentence.
fn place(app: &App) -> String {
    match app.public_url().split_once("://") {
        Some((_, host)) if !host.is_empty() => format!("Cal3 at {host}"),
        _ => "Cal3".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use cal3_domain::ids::UserId;
    use jiff::civil::Weekday;

    use super::*;

    #[test]
    fn instants_are_told_on_the_persons_own_clock() {
        let at: Timestamp = "2026-07-04T17:05:00Z".parse().unwrap();
        let mut user = User {
            id: UserId(uuid::Uuid::nil()),
            email: None,
            email_verified_at: None,
            service_of: None,
            name: "Ada".to_owned(),
            time_zone: "America/New_York".to_owned(),
            locale: "en".to_owned(),
            week_start: Weekday::Monday,
            hour_cycle: HourCycle::H12,
            is_administrator: false,
            deactivated_at: None,
            version: 1,
            created_at: at,
            updated_at: at,
        };
        assert_eq!(when(&user, at), "Saturday, 4 July 2026, 1:05 PM (EDT)");
        user.time_zone = "Europe/Budapest".to_owned();
        user.hour_cycle = HourCycle::H23;
        assert_eq!(when(&user, at), "Saturday, 4 July 2026, 19:05 (CEST)");
    }
}
