//! Every state × action × role × time of a reservation, against a table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use std::collections::BTreeMap;

use cal3_domain::policy::{Blocking, CheckIn, Minutes, Policy, Promotion};
use cal3_domain::reservation::*;
use cal3_domain::time::{Length, Window};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use support::{instant, window};

/// Two days before; twelve hours before; when check-in opens; just before it closes; when it has closed; at the end.
const TIMES: [&str; 6] = [
    "2026-05-30T10:00:00Z",
    "2026-05-31T22:00:00Z",
    "2026-06-01T09:45:00Z",
    "2026-06-01T10:09:59Z",
    "2026-06-01T10:10:00Z",
    "2026-06-01T12:00:00Z",
];

/// What can be done, by whom, and what comes of it at each of [`TIMES`]: a state or a refusal. All else is refused.
const TABLE: &str = "
HELD       SUBMIT       BOOKER,GUEST,MANAGER    CONFIRMED CONFIRMED HOLD_EXPIRED HOLD_EXPIRED HOLD_EXPIRED HOLD_EXPIRED
HELD       CANCEL       BOOKER,GUEST,MANAGER    CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED
HELD       MOVE         BOOKER,GUEST,MANAGER    HELD HELD HOLD_EXPIRED HOLD_EXPIRED HOLD_EXPIRED TOO_LATE
HELD       EXPIRE       SYSTEM                  TOO_EARLY TOO_EARLY EXPIRED EXPIRED EXPIRED EXPIRED
REQUESTED  APPROVE      APPROVER,MANAGER        CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED TOO_LATE
REQUESTED  DECLINE      APPROVER,MANAGER,SYSTEM DECLINED DECLINED DECLINED DECLINED DECLINED DECLINED
REQUESTED  CANCEL       BOOKER,GUEST,MANAGER    CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED TOO_LATE
REQUESTED  MOVE         BOOKER,GUEST,MANAGER    CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED TOO_LATE
REQUESTED  EXPIRE       SYSTEM                  TOO_EARLY TOO_EARLY TOO_EARLY EXPIRED EXPIRED EXPIRED
CONFIRMED  CANCEL       BOOKER,GUEST            CANCELLED TOO_LATE TOO_LATE TOO_LATE TOO_LATE TOO_LATE
CONFIRMED  CANCEL       MANAGER                 CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED TOO_LATE
CONFIRMED  MOVE         BOOKER,GUEST            CONFIRMED TOO_LATE TOO_LATE TOO_LATE TOO_LATE TOO_LATE
CONFIRMED  MOVE         MANAGER                 CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED TOO_LATE
CONFIRMED  CHECK_IN     BOOKER,GUEST            TOO_EARLY TOO_EARLY CHECKED_IN CHECKED_IN TOO_LATE TOO_LATE
CONFIRMED  CHECK_IN     MANAGER                 TOO_EARLY TOO_EARLY CHECKED_IN CHECKED_IN CHECKED_IN TOO_LATE
CONFIRMED  COMPLETE     SYSTEM                  MISSED MISSED MISSED MISSED MISSED MISSED
CONFIRMED  MARK_NO_SHOW SYSTEM                  TOO_EARLY TOO_EARLY TOO_EARLY TOO_EARLY NO_SHOW NO_SHOW
CONFIRMED  MARK_NO_SHOW MANAGER                 TOO_EARLY TOO_EARLY TOO_EARLY NO_SHOW NO_SHOW NO_SHOW
CHECKED_IN MOVE         BOOKER,GUEST,MANAGER    START_IS_FIXED START_IS_FIXED START_IS_FIXED START_IS_FIXED START_IS_FIXED TOO_LATE
CHECKED_IN CHECK_OUT    BOOKER,GUEST,MANAGER    CANCELLED CANCELLED CANCELLED COMPLETED COMPLETED COMPLETED
CHECKED_IN COMPLETE     SYSTEM                  TOO_EARLY TOO_EARLY TOO_EARLY TOO_EARLY TOO_EARLY COMPLETED
WAITLISTED CANCEL       BOOKER,GUEST,MANAGER    CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED
WAITLISTED MOVE         BOOKER,GUEST,MANAGER    WAITLISTED WAITLISTED WAITLISTED WAITLISTED WAITLISTED TOO_LATE
WAITLISTED EXPIRE       SYSTEM                  TOO_EARLY TOO_EARLY TOO_EARLY EXPIRED EXPIRED EXPIRED
WAITLISTED PROMOTE      MANAGER,SYSTEM          HELD HELD HELD TOO_LATE TOO_LATE TOO_LATE
";

fn reserved() -> Window {
    window("2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z")
}

fn policy() -> Policy {
    let mut policy = Policy::default();
    policy.cancellation.cut_off = Some(Length::days(1));
    policy.check_in = Some(CheckIn {
        opens_before: Minutes::new(15),
        closes_after: Minutes::new(10),
        release_no_show: true,
    });
    policy
}

fn facts(policy: &Policy, now: Timestamp) -> Facts {
    Facts {
        now,
        window: reserved(),
        held_until: Some(instant("2026-05-31T22:10:00Z")),
        deadlines: Deadlines::of(policy, &TimeZone::UTC, reserved()),
    }
}

/// One action of each kind, without need of approval; the move is to the next day.
fn action(kind: ActionKind) -> Action {
    let next_day = window("2026-06-02T10:00:00Z", "2026-06-02T12:00:00Z");
    match kind {
        ActionKind::Submit => Action::Submit { needs_approval: false },
        ActionKind::Approve => Action::Approve,
        ActionKind::Decline => Action::Decline,
        ActionKind::Cancel => Action::Cancel,
        ActionKind::Move => Action::Move { to: next_day, needs_approval: false },
        ActionKind::CheckIn => Action::CheckIn,
        ActionKind::CheckOut => Action::CheckOut,
        ActionKind::Expire => Action::Expire,
        ActionKind::Complete => Action::Complete,
        ActionKind::MarkNoShow => Action::MarkNoShow,
        ActionKind::Promote => Action::Promote { promotion: Promotion::Hold, needs_approval: false },
    }
}

#[test]
fn every_move_is_in_the_table_and_nothing_else_is_possible() {
    let mut table: BTreeMap<(&str, &str, &str), Vec<&str>> = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        for actor in words[2].split(',') {
            assert!(table.insert((words[0], words[1], actor), words[3..].to_vec()).is_none(), "{line}");
        }
    }
    let mut found = 0;
    for status in Status::ALL {
        for kind in ActionKind::ALL {
            for actor in Actor::ALL {
                let row = table.get(&(status.as_str(), kind.as_str(), actor.as_str()));
                found += usize::from(row.is_some());
                for (time, now) in TIMES.iter().enumerate() {
                    let facts = facts(&policy(), instant(now));
                    let result = apply(*status, action(*kind), *actor, &facts);
                    let what = format!("{} {} {} {now}", status.as_str(), kind.as_str(), actor.as_str());
                    let got = match &result {
                        Ok(transition) => transition.to.as_str(),
                        Err(refusal) => refusal.code(),
                    };
                    let nobody = if kind.actors().contains(actor) { "WRONG_STATUS" } else { "NOT_ALLOWED" };
                    assert_eq!(got, row.map_or(nobody, |row| row[time]), "{what}");
                    match result {
                        Ok(transition) => {
                            assert_eq!(transition.from, *status);
                            assert!(!status.is_final(), "{what}");
                        }
                        Err(refusal) => assert!(refusal.to_string().ends_with('.'), "{refusal}"),
                    }
                }
            }
        }
    }
    assert_eq!(found, table.len());
}

#[test]
fn a_final_state_is_final_and_every_state_can_be_reached() {
    let mut reached: Vec<Status> = [
        Entry::Hold,
        Entry::Submit { needs_approval: true },
        Entry::Submit { needs_approval: false },
        Entry::Wait,
    ]
    .map(enter)
    .to_vec();
    let mut next = 0;
    while next < reached.len() {
        let status = reached[next];
        next += 1;
        for (kind, actor, now) in ActionKind::ALL
            .iter()
            .flat_map(|kind| Actor::ALL.iter().map(move |actor| (kind, actor)))
            .flat_map(|(kind, actor)| TIMES.map(|now| (kind, actor, now)))
        {
            if let Ok(transition) = apply(status, action(*kind), *actor, &facts(&policy(), instant(now)))
                && !reached.contains(&transition.to)
            {
                reached.push(transition.to);
            }
        }
    }
    reached.sort_unstable();
    assert_eq!(reached, Status::ALL);
    for status in Status::ALL {
        assert_eq!(Status::from_code(status.code()), Some(*status));
    }
    assert_eq!(Status::from_code(10), None);
}

#[test]
fn what_holds_a_place_and_counts_for_quotas() {
    let both = Blocking::default();
    let none = Blocking { requests: false, holds: false };
    let names = |holds: &dyn Fn(Status) -> bool| {
        Status::ALL
            .iter()
            .filter(|status| holds(**status))
            .map(|status| status.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(names(&|s| s.holds(both)), "HELD REQUESTED CONFIRMED CHECKED_IN COMPLETED");
    assert_eq!(names(&|s| s.holds(none)), "CONFIRMED CHECKED_IN COMPLETED");
    assert_eq!(names(&|s| s.counts_for_quotas()), "HELD REQUESTED CONFIRMED CHECKED_IN COMPLETED NO_SHOW");
    let moved = |from, to, window| Transition { from, to, window };
    let free = |transition: Transition| (transition.frees_place(both), transition.takes_place(both));
    assert_eq!(free(moved(Status::Confirmed, Status::Cancelled, None)), (true, false));
    assert_eq!(free(moved(Status::Confirmed, Status::NoShow, None)), (true, false));
    assert_eq!(free(moved(Status::Requested, Status::Confirmed, None)), (false, false));
    assert_eq!(free(moved(Status::Confirmed, Status::Confirmed, Some(reserved()))), (true, true));
    assert_eq!(free(moved(Status::Waitlisted, Status::Held, None)), (false, true));
    assert_eq!(free(moved(Status::CheckedIn, Status::Completed, Some(reserved()))), (true, false));
    assert!(moved(Status::Requested, Status::Confirmed, None).takes_place(none));
}

#[test]
fn what_was_granted_for_another_time_is_asked_for_again() {
    let facts = facts(&policy(), instant(TIMES[0]));
    let to = window("2026-06-02T10:00:00Z", "2026-06-02T12:00:00Z");
    let after = |status, action| apply(status, action, Actor::Booker, &facts).unwrap().to;
    assert_eq!(after(Status::Confirmed, Action::Move { to, needs_approval: true }), Status::Requested);
    assert_eq!(after(Status::Requested, Action::Move { to, needs_approval: true }), Status::Requested);
    assert_eq!(after(Status::Held, Action::Submit { needs_approval: true }), Status::Requested);
    let promote = |promotion, needs_approval| {
        let action = Action::Promote { promotion, needs_approval };
        apply(Status::Waitlisted, action, Actor::System, &facts).unwrap().to
    };
    assert_eq!(promote(Promotion::Confirm, false), Status::Confirmed);
    assert_eq!(promote(Promotion::Confirm, true), Status::Requested);
    assert_eq!(promote(Promotion::Hold, true), Status::Held);
}

#[test]
fn what_runs_can_be_made_longer_and_left_early() {
    let facts = facts(&policy(), instant("2026-06-01T11:00:00Z"));
    let to = |end: &str| window("2026-06-01T10:00:00Z", &format!("2026-06-01T{end}:00Z"));
    let moved = |status, to, needs_approval| {
        apply(status, Action::Move { to, needs_approval }, Actor::Booker, &facts)
    };
    // After the cut-off a booker may still add to the end, which gives nothing up.
    assert_eq!(moved(Status::Confirmed, to("13:00"), false).unwrap().to, Status::Confirmed);
    assert_eq!(moved(Status::Confirmed, to("11:30"), false).unwrap_err().code(), "TOO_LATE");
    assert_eq!(moved(Status::CheckedIn, to("13:00"), false).unwrap().window, Some(to("13:00")));
    assert_eq!(moved(Status::CheckedIn, to("11:30"), false).unwrap().to, Status::CheckedIn);
    assert_eq!(moved(Status::CheckedIn, to("11:00"), false), Err(Refusal::EndsInThePast));
    assert_eq!(moved(Status::CheckedIn, to("13:00"), true), Err(Refusal::NeedsApproval));
    let left = apply(Status::CheckedIn, Action::CheckOut, Actor::Booker, &facts).unwrap();
    assert_eq!((left.to, left.window), (Status::Completed, Some(to("11:00"))));
    assert!(left.frees_place(Blocking::default()));
}

#[test]
fn a_cancellation_asks_nothing_but_the_cut_off() {
    // Other programs refused it when the slot was full or the resource closed: neither is known here.
    let mut lenient = policy();
    lenient.cancellation.cut_off = None;
    let at =
        |now: &str| apply(Status::Confirmed, Action::Cancel, Actor::Booker, &facts(&lenient, instant(now)));
    assert_eq!(at("2026-06-01T10:00:00Z").unwrap().to, Status::Cancelled);
    assert_eq!(
        at("2026-06-01T10:00:01Z").unwrap_err().to_string(),
        "It could be cancelled until 2026-06-01T10:00:00Z."
    );
    // At the very cut-off it is in time.
    let strict = facts(&policy(), instant("2026-05-31T10:00:00Z"));
    assert!(apply(Status::Confirmed, Action::Cancel, Actor::Guest, &strict).is_ok());
    let refusal = apply(Status::Cancelled, Action::Approve, Actor::Manager, &strict).unwrap_err();
    assert_eq!(refusal.to_string(), "A cancelled reservation cannot be approved.");
}

#[test]
fn without_check_in_nobody_is_missed() {
    let facts = facts(&Policy::default(), instant("2026-06-01T12:00:00Z"));
    let does = |action| apply(Status::Confirmed, action, Actor::System, &facts);
    assert_eq!(does(Action::MarkNoShow), Err(Refusal::NoCheckIn));
    assert_eq!(does(Action::Complete).unwrap().to, Status::Completed);
    let refusal = apply(Status::Confirmed, Action::CheckIn, Actor::Booker, &facts);
    assert_eq!(refusal, Err(Refusal::NoCheckIn));
}

#[test]
fn deadlines_are_on_the_clocks_of_the_zone() {
    // Noon after the night of 25 hours: a day before is noon, 25 hours earlier.
    let tz = TimeZone::get("Europe/Berlin").unwrap();
    let noon = window("2026-10-25T11:00:00Z", "2026-10-25T11:05:00Z");
    let deadlines = Deadlines::of(&policy(), &tz, noon);
    assert_eq!(deadlines.change_until, instant("2026-10-24T10:00:00Z"));
    // The check-in of a short reservation ends with it.
    assert_eq!(deadlines.check_in, Some(window("2026-10-25T10:45:00Z", "2026-10-25T11:05:00Z")));
    assert_eq!(deadlines.no_show_at, Some(instant("2026-10-25T11:05:00Z")));
}
