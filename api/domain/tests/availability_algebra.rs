//! Sets of instants and step functions, against counting minute by minute.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use cal3_domain::availability::{Load, Ranges};
use cal3_domain::time::Window;
use jiff::Timestamp;
use proptest::prelude::*;

const END: i64 = 60;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).unwrap()
}

fn window(start: i64, end: i64) -> Window {
    Window::new(at(start), at(end)).unwrap()
}

fn windows() -> impl Strategy<Value = Vec<Window>> {
    prop::collection::vec((0..END - 1, 1_i64..15), 0..12).prop_map(|pairs| {
        pairs.into_iter().map(|(start, length)| window(start, (start + length).min(END))).collect()
    })
}

/// Which minutes are in it.
fn bits(windows: &[Window]) -> Vec<bool> {
    (0..END).map(|minute| windows.iter().any(|window| window.contains(at(minute)))).collect()
}

fn each(a: &[bool], b: &[bool], op: impl Fn(bool, bool) -> bool) -> Vec<bool> {
    a.iter().zip(b).map(|(a, b)| op(*a, *b)).collect()
}

/// In order, neither overlapping nor meeting.
fn is_normal(ranges: &Ranges) -> bool {
    ranges.as_slice().windows(2).all(|pair| pair[0].end() < pair[1].start())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_are_what_their_minutes_are(a in windows(), b in windows(), (start, length) in (0..END - 1, 1_i64..20)) {
        let (x, y): (Ranges, Ranges) = (a.iter().copied().collect(), b.iter().copied().collect());
        let (bits_a, bits_b) = (bits(&a), bits(&b));
        let asked = window(start, (start + length).min(END));
        let inside: Vec<bool> = bits(&[asked]);
        let results = [
            (x.clone(), bits_a.clone()),
            (x.union(&y), each(&bits_a, &bits_b, |a, b| a || b)),
            (x.intersection(&y), each(&bits_a, &bits_b, |a, b| a && b)),
            (x.difference(&y), each(&bits_a, &bits_b, |a, b| a && !b)),
            (x.within(asked), each(&bits_a, &inside, |a, b| a && b)),
            (x.gaps(asked), each(&bits_a, &inside, |a, b| !a && b)),
        ];
        for (found, expected) in results {
            prop_assert!(is_normal(&found), "{found:?}");
            prop_assert_eq!(bits(found.as_slice()), expected);
        }
        let (all, any) = (each(&bits_a, &inside, |a, b| a || !b), each(&bits_a, &inside, |a, b| a && b));
        prop_assert_eq!(x.covers(asked), all.iter().all(|bit| *bit));
        prop_assert_eq!(x.overlaps(asked), any.iter().any(|bit| *bit));
        prop_assert_eq!(x.total().as_mins(), bits_a.iter().filter(|bit| **bit).count() as i64);
        for minute in 0..END {
            prop_assert_eq!(x.contains(at(minute)), bits_a[minute as usize]);
        }
    }

    #[test]
    fn at_no_instant_is_more_counted_than_is_taken(taken in windows(), quantities: [u8; 12], (start, length) in (0..END - 1, 1_i64..20)) {
        let taken: Vec<(Window, u32)> = taken.into_iter().zip(quantities.map(|q| u32::from(q % 5))).collect();
        let load = Load::new(taken.iter().copied());
        let count = |minute: i64| -> u64 {
            taken.iter().filter(|(window, _)| window.contains(at(minute))).map(|(_, quantity)| u64::from(*quantity)).sum()
        };
        for minute in 0..END {
            prop_assert_eq!(load.at(at(minute)), count(minute));
        }
        let end = (start + length).min(END);
        prop_assert_eq!(load.peak(window(start, end)), (start..end).map(count).max().unwrap());
        for limit in 0..6 {
            let above: Vec<bool> = (0..END).map(|minute| count(minute) > limit).collect();
            let found = load.above(limit);
            prop_assert!(is_normal(&found));
            prop_assert_eq!(bits(found.as_slice()), above);
        }
    }
}
