//! Random rules that are well formed, the same ones for the same seed.

use jiff::civil::DateTime;

/// SplitMix64: small, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + (self.roll() % (high - low + 1) as u64) as i64
    }

    /// True once in `n`.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.roll().is_multiple_of(n)
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[(self.roll() % from.len() as u64) as usize]
    }
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A list of one to four numbers; some of them negative when `signed`.
fn list(dice: &mut Dice, low: i64, high: i64, signed: bool) -> String {
    let count = dice.between(1, 4);
    let number = |dice: &mut Dice| {
        let number = dice.between(low, high);
        if signed && dice.once_in(3) { -number } else { number }
    };
    (0..count).map(|_| number(dice).to_string()).collect::<Vec<_>>().join(",")
}

/// A rule without `COUNT` and `UNTIL`.
pub fn rule(dice: &mut Dice) -> String {
    let freq = *dice.pick(&[
        "YEARLY", "YEARLY", "YEARLY", "MONTHLY", "MONTHLY", "MONTHLY", "WEEKLY", "WEEKLY", "DAILY", "DAILY",
        "HOURLY", "MINUTELY", "SECONDLY",
    ]);
    let mut text = format!("FREQ={freq}");
    let add = |text: &mut String, name: &str, value: String| text.push_str(&format!(";{name}={value}"));
    if dice.once_in(2) {
        let most = match freq {
            "YEARLY" => 4,
            "MONTHLY" => 13,
            "SECONDLY" | "MINUTELY" => 200,
            _ => 30,
        };
        text.push_str(&format!(";INTERVAL={}", dice.between(1, most)));
    }
    if dice.once_in(3) {
        add(&mut text, "BYMONTH", list(dice, 1, 12, false));
    }
    let weeks = freq == "YEARLY" && dice.once_in(5);
    if weeks {
        add(&mut text, "BYWEEKNO", list(dice, 1, 53, true));
    }
    if !matches!(freq, "DAILY" | "WEEKLY" | "MONTHLY") && dice.once_in(6) {
        add(&mut text, "BYYEARDAY", list(dice, 1, 366, true));
    }
    if freq != "WEEKLY" && dice.once_in(4) {
        add(&mut text, "BYMONTHDAY", list(dice, 1, 31, true));
    }
    if dice.once_in(2) {
        let numbered = matches!(freq, "MONTHLY" | "YEARLY") && !weeks && dice.once_in(2);
        let count = dice.between(1, 4);
        let days: Vec<String> = (0..count)
            .map(|_| {
                let day = *dice.pick(&DAYS);
                let most = if freq == "MONTHLY" || text.contains("BYMONTH=") { 5 } else { 53 };
                if !numbered || dice.once_in(5) {
                    return day.to_owned();
                }
                let n = dice.between(1, most);
                if dice.once_in(3) { format!("-{n}{day}") } else { format!("{n}{day}") }
            })
            .collect();
        add(&mut text, "BYDAY", days.join(","));
    }
    if dice.once_in(5) {
        add(&mut text, "BYHOUR", list(dice, 0, 23, false));
    }
    if dice.once_in(6) {
        add(&mut text, "BYMINUTE", list(dice, 0, 59, false));
    }
    if dice.once_in(8) {
        add(&mut text, "BYSECOND", list(dice, 0, 59, false));
    }
    if text.contains(";BY") && dice.once_in(4) {
        add(&mut text, "BYSETPOS", list(dice, 1, 4, true));
    }
    if dice.once_in(4) {
        text.push_str(&format!(";WKST={}", dice.pick(&DAYS)));
    }
    text
}

/// A start in 2019 to 2028.
pub fn start(dice: &mut Dice) -> DateTime {
    DateTime::constant(
        dice.between(2019, 2028) as i16,
        dice.between(1, 12) as i8,
        dice.between(1, 28) as i8,
        dice.between(0, 23) as i8,
        *dice.pick(&[0, 0, 15, 30, 45]),
        *dice.pick(&[0, 0, 0, 20]),
        0,
    )
}
