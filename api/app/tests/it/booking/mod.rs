//! Booking pages against the database, and what people without an account do on them.

mod book;
mod host;
mod manage;
mod page;
mod team;

use base64::Engine as _;
use cal3_app::{
    booking::{self, BookingPage, CreatePage},
    reservation::{
        Reservation,
        guest::{self, BookAsGuest, Booking, PublicPage},
    },
};
use cal3_domain::{
    booking::Challenge,
    ids::{ReservationId, ResourceId},
    reservation::Status,
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::house::{House, instant};

pub const TEN: &str = "2026-01-08T10:00:00Z";
pub const TWELVE: &str = "2026-01-08T12:00:00Z";

/// Rules that let everybody book.
pub fn open(more: Value) -> Value {
    let mut policy = json!({ "bookableBy": { "atLeast": "GUEST" } });
    if let (Value::Object(policy), Value::Object(more)) = (&mut policy, more) {
        policy.extend(more);
    }
    policy
}

impl House {
    /// What a page of a resource is to be: an hour, no work.
    pub fn page_of(&self, resource: ResourceId) -> CreatePage {
        CreatePage {
            organisation: self.organisation,
            slug: "room".to_owned(),
            title: "Book our room".to_owned(),
            description: None,
            resource: Some(resource),
            resource_type: None,
            hosts: Vec::new(),
            assignment: None,
            durations: vec![60],
            questions: None,
            consent: None,
            confirm_by_mail: false,
            proof_of_work: false,
            is_enabled: true,
            idempotency_key: None,
        }
    }

    pub async fn page(&self, input: CreatePage) -> BookingPage {
        booking::create(&self.app, &self.manager, input).await.unwrap()
    }

    async fn opened(&self, slug: &str) -> PublicPage {
        guest::public_page(&self.app, slug).await.unwrap().unwrap()
    }

    async fn seen(&self, id: ReservationId) -> Reservation {
        cal3_app::reservation::visible(&self.app, &self.manager, &[id]).await.unwrap().remove(0)
    }

    /// Books an hour, and answers it with the secret of its mail.
    async fn booked(&self, start: &str) -> (Booking, String) {
        let booking = guest::book(&self.app, hour(start)).await.unwrap();
        let mut mails = self.app.send_mails().await;
        assert_eq!(mails.len(), 1);
        (booking, mails.remove(0).secret())
    }

    async fn state_of(&self, booking: &Booking) -> Status {
        self.seen(booking.reservation.id).await.status
    }
}

/// An hour on the page `room`.
pub fn hour(start: &str) -> BookAsGuest {
    BookAsGuest {
        slug: "room".to_owned(),
        start: instant(start),
        duration: 60,
        resource: None,
        quantity: 1,
        name: "Grace Guest".to_owned(),
        email: "grace@example.net".to_owned(),
        time_zone: "Europe/Budapest".to_owned(),
        answers: None,
        consent: false,
        proof: None,
        idempotency_key: None,
    }
}

/// Does the work of a challenge, as the widget in the browser does.
fn solve(challenge: &Value) -> String {
    let Challenge { parameters, .. } = serde_json::from_value(challenge.clone()).unwrap();
    let bytes = |text: &str| -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    };
    let (salt, nonce) = (bytes(&parameters.salt), bytes(&parameters.nonce));
    let (counter, derived_key) = (0_u32..)
        .map(|counter| {
            let first = Sha256::new().chain_update(&salt).chain_update(&nonce);
            let first = first.chain_update(counter.to_be_bytes()).finalize();
            let hash = (1..parameters.cost).fold(first, |hash, _| Sha256::digest(hash));
            (counter, hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
        })
        .find(|(_, hash)| hash.starts_with(&parameters.key_prefix))
        .unwrap();
    let solution = json!({ "counter": counter, "derivedKey": derived_key });
    let payload = json!({ "challenge": challenge, "solution": solution }).to_string();
    base64::engine::general_purpose::STANDARD.encode(payload)
}
