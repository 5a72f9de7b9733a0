//! "Your time": what others make of it, for the people whose hours are reserved.

use cal3_domain::{
    access::Viewer,
    ids::{ReservationId, UserId},
    reservation::{ReservationCode, Status},
};
use cal3_store::{
    Access, Tx, account as people,
    reservation::{self as rows, Reservation},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{greeting, mailbox, when};
use crate::{
    App, AppError,
    mail::{Block, Compose, Letter},
};

/// What became of the time of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HostNews {
    /// It was booked.
    Booked,
    /// It is asked for.
    Requested,
    /// What was booked has another time.
    Moved,
    /// What was booked does not take place, or not with them.
    Cancelled,
}

/// Tells somebody what others make of their time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostLetter {
    /// Which reservation.
    pub reservation: Uuid,
    /// Whom.
    pub host: Uuid,
    /// What became of it.
    pub news: HostNews,
}

impl HostNews {
    /// Whether it is still so: what has changed since has a letter of its own.
    fn holds(self, reservation: &Reservation, host: UserId) -> bool {
        let is_host = reservation.hosts.iter().any(|one| one.user == host);
        match self {
            Self::Booked => is_host && reservation.status.takes_place(),
            Self::Requested => is_host && reservation.status == Status::Requested,
            Self::Moved => {
                is_host && (reservation.status.takes_place() || reservation.status == Status::Requested)
            }
            Self::Cancelled => {
                let is_over =
                    matches!(reservation.status, Status::Cancelled | Status::Declined | Status::Expired);
                !is_host || is_over
            }
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::Booked => "Your time was booked",
            Self::Requested => "Your time is asked for",
            Self::Moved => "A booking of your time was moved",
            Self::Cancelled => "A booking of your time was cancelled",
        }
    }

    fn sentence(self) -> &'static str {
        match self {
            Self::Booked => "Somebody booked your time. It is in your calendar.",
            Self::Requested => "Somebody asks for your time. It takes place when that has been approved.",
            Self::Moved => "A booking of your time has another time now. Your calendar has it.",
            Self::Cancelled => "A booking of your time does not take place, or not with you.",
        }
    }
}

impl Compose for HostLetter {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let (id, host) = (ReservationId(self.reservation), UserId(self.host));
        let nobody = Access::of(&Viewer::Anonymous);
        let found = rows::locked(tx, &nobody, id, true).await?;
        let Some(reservation) = found.filter(|one| self.news.holds(one, host)) else { return Ok(None) };
        let user = people::find_user(tx, host).await?.filter(|user| user.deactivated_at.is_none());
        let Some(user) = user else { return Ok(None) };
        // Whoever reads the mail of an address that was never confirmed may be a stranger to the account.
        let Some(to) = user.email.clone().filter(|_| user.email_verified_at.is_some()) else {
            return Ok(None);
        };
        let Some(told) = rows::told(tx, id).await? else { return Ok(None) };
        let booker = match reservation.booker {
            Some(booker) => people::find_user(tx, booker).await?.map(|user| user.name),
            None => None,
        };
        let guest = reservation.guest.as_ref();
        let who = guest.map(|by| format!("{} <{}>", by.guest.name, by.guest.email)).or(booker);
        let names: Vec<String> = told.things.into_iter().map(|(name, _)| name).collect();
        let with = names.join(", ");
        let what = if reservation.summary.is_empty() { &with } else { &reservation.summary };
        let mut facts = vec![("What".to_owned(), what.clone())];
        facts.extend(who.map(|who| ("Who".to_owned(), who)));
        facts.extend([
            ("With".to_owned(), with.clone()),
            ("Where".to_owned(), told.organisation_name),
            ("From".to_owned(), when(&user, reservation.window.start())),
            ("Until".to_owned(), when(&user, reservation.window.end())),
            ("Code".to_owned(), code(&reservation)),
        ]);
        let organisation = reservation.organisation;
        let url = format!("{}/reservations/timeline?organisation={organisation}", app.public_url());
        let body = vec![
            Block::text(greeting(&user)),
            Block::text(self.news.sentence()),
            Block::Facts(facts),
            Block::link("See what is booked", url),
        ];
        let subject = format!("{}: {what}", self.news.subject());
        Ok(Some(Letter::new(mailbox(&user, &to), subject, body)))
    }
}

fn code(reservation: &Reservation) -> String {
    let code: Result<ReservationCode, _> = reservation.code.parse();
    code.map_or_else(|_| reservation.code.clone(), |code| code.to_string())
}
