//! "Your reservation": what others, or time, made of it.

use cal3_domain::{
    access::Viewer,
    ids::ReservationId,
    reservation::{ReservationCode, Status},
};
use cal3_store::{
    Access, Tx, account as people,
    reservation::{self as rows, Reservation, Told},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{greeting, mailbox, when};
use crate::{
    App, AppError,
    mail::{Block, Compose, Letter},
};

/// What became of a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReservationNews {
    /// Its booker waited, and the place is held for them.
    Offered,
    /// Its booker waited, and has it.
    Promoted,
    /// It was granted.
    Approved,
    /// It was refused.
    Declined,
    /// It has another time or place.
    Moved,
    /// It was given up.
    Cancelled,
    /// Nobody decided in time.
    Expired,
}

/// Tells whoever reserved something what became of it without them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservationLetter {
    /// Which reservation.
    pub reservation: Uuid,
    /// What became of it.
    pub news: ReservationNews,
    /// How many more of its series share its fate.
    pub others: usize,
}

impl ReservationNews {
    /// Whether it is still so: what has changed since has a letter of its own, or was done by the booker.
    fn holds(self, status: Status) -> bool {
        let takes_place = status.takes_place();
        match self {
            Self::Offered => status == Status::Held,
            Self::Promoted | Self::Moved => takes_place || status == Status::Requested,
            Self::Approved => takes_place,
            Self::Declined => status == Status::Declined,
            Self::Cancelled => status == Status::Cancelled,
            Self::Expired => status == Status::Expired,
        }
    }

    fn subject(self) -> &'static str {
        match self {
            Self::Offered => "A place became free",
            Self::Promoted => "You got the place that you waited for",
            Self::Approved => "Your reservation was approved",
            Self::Declined => "Your reservation was declined",
            Self::Moved => "Your reservation was moved",
            Self::Cancelled => "Your reservation was cancelled",
            Self::Expired => "Your reservation was not approved in time",
        }
    }

    fn sentence(self, status: Status) -> &'static str {
        match self {
            Self::Offered => {
                "The place that you wait for became free. It is held for you; reserve it to keep it:"
            }
            Self::Promoted if status == Status::Requested => {
                "The place that you waited for became free. It is yours when that has been approved; you will get a mail then."
            }
            Self::Promoted => "The place that you waited for became free. It is reserved for you.",
            Self::Approved => "Your reservation has been approved and takes place.",
            Self::Declined => "Your reservation was declined.",
            Self::Moved if status == Status::Requested => {
                "Your reservation has another time or place now. It takes place when that has been approved; you will get a mail then."
            }
            Self::Moved => "Your reservation has another time or place now.",
            Self::Cancelled => "Your reservation was cancelled. It does not take place.",
            Self::Expired => "Your reservation does not take place: nobody approved it in time.",
        }
    }
}

impl Compose for ReservationLetter {
    async fn compose(&self, app: &App, tx: &mut Tx) -> Result<Option<Letter>, AppError> {
        let id = ReservationId(self.reservation);
        let nobody = Access::of(&Viewer::Anonymous);
        let found = rows::locked(tx, &nobody, id, true).await?;
        let Some(reservation) = found.filter(|one| self.news.holds(one.status)) else { return Ok(None) };
        let Some(booker) = reservation.booker else { return Ok(None) };
        let user = people::find_user(tx, booker).await?.filter(|user| user.deactivated_at.is_none());
        let Some(user) = user else { return Ok(None) };
        // Whoever reads the mail of an address that was never confirmed may be a stranger to the account.
        let Some(to) = user.email.clone().filter(|_| user.email_verified_at.is_some()) else {
            return Ok(None);
        };
        let Some(told) = rows::told(tx, id).await? else { return Ok(None) };
        let clock = |at| when(&user, at);
        let things = things(&told);
        let mut body = vec![
            Block::text(greeting(&user)),
            Block::text(self.news.sentence(reservation.status)),
            Block::Facts(vec![
                ("What".to_owned(), things.clone()),
                ("Where".to_owned(), told.organisation_name),
                ("From".to_owned(), clock(reservation.window.start())),
                ("Until".to_owned(), clock(reservation.window.end())),
                ("Code".to_owned(), code(&reservation)),
            ]),
        ];
        if self.others > 0 {
            body.push(Block::text(format!("The same holds for {} more of this series.", self.others)));
        }
        let is_decision = matches!(self.news, ReservationNews::Approved | ReservationNews::Declined);
        if let Some(note) = reservation.decision_note.as_deref().filter(|_| is_decision) {
            body.push(Block::text(note));
        }
        let organisation = reservation.organisation;
        let url = format!("{}/reservations/mine?organisation={organisation}", app.public_url());
        body.push(Block::link("See your reservations", url));
        if let (ReservationNews::Offered, Some(until)) = (self.news, reservation.held_until) {
            let until = clock(until);
            body.push(Block::note(format!("It is held until {until}. Then whoever waits next gets it.")));
        }
        let subject = format!("{}: {things}", self.news.subject());
        Ok(Some(Letter::new(mailbox(&user, &to), subject, body)))
    }
}

fn things(told: &Told) -> String {
    let things = told.things.iter().map(|(name, quantity)| match quantity {
        1 => name.clone(),
        quantity => format!("{quantity} × {name}"),
    });
    things.collect::<Vec<_>>().join(", ")
}

fn code(reservation: &Reservation) -> String {
    let code: Result<ReservationCode, _> = reservation.code.parse();
    code.map_or_else(|_| reservation.code.clone(), |code| code.to_string())
}
