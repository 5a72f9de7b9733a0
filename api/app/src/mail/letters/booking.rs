//! "Your booking": what becomes of it, for guests.

use cal3_domain::{
    event::EventStatus,
    ical::{CalendarHeader, CalendarWriter, ParsedEvent, encode_param},
    ids::ReservationId,
    reservation::{ReservationCode, Status},
    time::{EventTime, Zone},
};
use cal3_store::{Tx, booking as rows};
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    App, AppError,
    account::new_secret,
    mail::{Block, CalendarPart, Compose, Letter, Mailbox},
    reservation::guest::{Booking, booking, link},
};

/// What became of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingNews {
    /// It is held until the guest opens the link.
    ToConfirm,
    /// It waits for somebody who decides.
    Requested,
    /// It takes place.
    Confirmed,
    /// It was granted.
    Approved,
    /// It has another time or place.
    Moved,
    /// It was refused.
    Declined,
    /// It was given up.
    Cancelled,
    /// Nobody decided in time.
    Expired,
}

/// Tells a guest what became of their booking. Its link is made when the letter is written; those of letters that were sent before go on
/// working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookingLetter {
    /// Which reservation.
    pub reservation: Uuid,
    /// What became of it.
    pub news: BookingNews,
}

impl BookingNews {
    /// Whether it is still so: what has changed since has a letter of its own.
    fn holds(self, status: Status) -> bool {
        match self {
            Self::ToConfirm => status == Status::Held,
            Self::Requested => status == Status::Requested,
            Self::Confirmed | Self::Approved => {
                matches!(status, Status::Confirmed | Status::CheckedIn | Status::Completed)
            }
            Self::Moved => matches!(status, Status::Requested | Status::Confirmed),
            Self::Declined => status == Status::Declined,
            Self::Cancelled => status == Status::Cancelled,
            Self::Expired => status == Status::Expired,
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::ToConfirm => "Confirm your booking",
            Self::Requested => "Your booking awaits approval",
            Self::Confirmed => "Your booking is confirmed",
            Self::Approved => "Your booking was approved",
            Self::Moved => "Your booking was moved",
            Self::Declined => "Your booking was declined",
            Self::Cancelled => "Your booking was cancelled",
            Self::Expired => "Your booking was not approved in time",
        }
    }

    fn sentence(self, status: Status) -> &'static str {
        match self {
            Self::ToConfirm => {
                "somebody, most likely you, booked this with your mail address. Confirm it to keep the place:"
            }
            Self::Requested => {
                "your booking has arrived. It takes place when it has been approved; you will get a mail then."
            }
            Self::Confirmed => "your booking is confirmed.",
            Self::Approved => "your booking has been approved and takes place.",
            Self::Moved if status == Status::Requested => {
                "your booking has another time now. It takes place when that has been approved; you will get a mail then."
            }
            Self::Moved => "your booking has another time or place now.",
            Self::Declined => "your booking was declined.",
            Self::Cancelled => "your booking was cancelled. It does not take place.",
            Self::Expired => "your booking does not take place: nobody approved it in time.",
        }
    }

    fn is_over(self) -> bool {
        matches!(self, Self::Declined | Self::Cancelled | Self::Expired)
    }
}

impl Compose for BookingLetter {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let id = ReservationId(self.reservation);
        let Some(booking) = booking(tx, id).await? else { return Ok(None) };
        let (news, reservation, guest) = (self.news, &booking.reservation, &booking.by.guest);
        if !news.holds(reservation.status) {
            return Ok(None);
        }
        let (secret, hash) = new_secret(app);
        rows::insert_secret(tx, id, &hash, app.now()).await?;
        let mut body = vec![
            Block::text(format!("Hello {},", guest.name)),
            Block::text(capital(news.sentence(reservation.status))),
            Block::Facts(facts(&booking)),
        ];
        if let Some(note) = reservation.decision_note.as_deref().filter(|_| decided(news)) {
            body.push(Block::text(note));
        }
        match (news, reservation.held_until) {
            (BookingNews::ToConfirm, Some(until)) => {
                body.push(Block::link("Confirm the booking", link(app, &secret)));
                let until = when(&guest.time_zone, until);
                body.push(Block::note(format!(
                    "The place is held until {until}. If it was not you, ignore this mail: the place becomes free by itself."
                )));
            }
            _ if news.is_over() => body.push(Block::link("See the booking", link(app, &secret))),
            _ => {
                body.push(Block::link("See, move or cancel the booking", link(app, &secret)));
                let until = when(&guest.time_zone, reservation.deadlines.change_until);
                body.push(Block::note(format!(
                    "It can be moved or cancelled until {until}. Do not pass the link on: whoever has it can do that in your place."
                )));
            }
        }
        let to = Mailbox { name: guest.name.clone(), address: guest.email.clone() };
        let mut letter = Letter::new(to, format!("{}: {}", news.subject(), booking.title()), body);
        letter.calendar = calendar(app, news, &booking);
        Ok(Some(letter))
    }
}

fn decided(news: BookingNews) -> bool {
    matches!(news, BookingNews::Approved | BookingNews::Declined)
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}

fn facts(booking: &Booking) -> Vec<(String, String)> {
    let (zone, window) = (&booking.by.guest.time_zone, booking.window());
    let mut facts = vec![
        ("What".to_owned(), booking.title().to_owned()),
        ("Where".to_owned(), place(booking)),
        ("From".to_owned(), when(zone, window.start())),
        ("Until".to_owned(), when(zone, window.end())),
    ];
    let quantity = booking.reservation.items.first().map_or(1, |item| item.quantity);
    if quantity > 1 {
        facts.push(("How many".to_owned(), quantity.to_string()));
    }
    facts.push(("Code".to_owned(), code(booking)));
    facts
}

fn place(booking: &Booking) -> String {
    let organisation = &booking.about.organisation_name;
    match &booking.about.resource_name {
        Some(resource) => format!("{resource}, {organisation}"),
        None => organisation.clone(),
    }
}

fn code(booking: &Booking) -> String {
    let code: Result<ReservationCode, _> = booking.reservation.code.parse();
    code.map_or_else(|_| booking.reservation.code.clone(), |code| code.to_string())
}

/// An instant on the guest's clock.
fn when(zone: &str, at: Timestamp) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    at.to_zoned(zone).strftime("%A, %-d %B %Y, %H:%M (%Z)").to_string()
}

/// The booking for the guest's calendar: PUBLISH (RFC 5546 section 3.2.1), as nobody waits for an answer, or CANCEL.
fn calendar(app: &App, news: BookingNews, booking: &Booking) -> Option<CalendarPart> {
    let method = match news {
        BookingNews::Confirmed | BookingNews::Approved | BookingNews::Moved => "PUBLISH",
        BookingNews::Cancelled => "CANCEL",
        _ => return None,
    };
    let sender = &app.mailer()?.from().email;
    let reservation = &booking.reservation;
    let zone = Zone::iana(&booking.by.guest.time_zone).ok();
    let time = |at: Timestamp| match &zone {
        Some(zone) => EventTime::Zoned { local: zone.tz().to_datetime(at), zone: zone.clone() },
        None => EventTime::Utc(at),
    };
    let mut event =
        ParsedEvent::new(format!("{}@{}", reservation.id, sender.domain()), time(reservation.window.start()));
    event.end = Some(time(reservation.window.end()));
    event.summary = Some(booking.title().to_owned());
    event.location = Some(place(booking));
    event.description = Some(format!("Code: {}", code(booking)));
    event.sequence = u32::try_from(reservation.version - 1).unwrap_or_default();
    event.dtstamp = Some(app.now());
    event.status = Some(match reservation.status {
        Status::Cancelled => EventStatus::Cancelled,
        Status::Requested => EventStatus::Tentative,
        _ => EventStatus::Confirmed,
    });
    let mut organiser = String::new();
    encode_param(&booking.about.organisation_name, &mut organiser);
    event.extra.push(format!("ORGANIZER;CN={organiser}:mailto:{sender}"));
    let header = CalendarHeader { method: Some(method.to_owned()), ..CalendarHeader::default() };
    let mut content = String::new();
    let mut writer = CalendarWriter::begin(&header, None, &mut content);
    writer.event(&event, app.now(), &mut content);
    writer.end(&mut content);
    Some(CalendarPart { method: method.to_owned(), content })
}
