//! What a rule gives within one period: some days, each at the same times.

use crate::time::offset::DAY;

/// Days of one period as bits, and hours, minutes and seconds as bits: all combinations of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Set {
    /// The day number (1970-01-01 is 0) of bit 0.
    pub(super) first_day: i64,
    /// The days.
    pub(super) days: [u64; 6],
    pub(super) hours: u32,
    pub(super) minutes: u64,
    pub(super) seconds: u64,
}

/// The position of the n-th set bit (counted from 0), if there are that many.
fn select(mut bits: u64, mut n: u64) -> Option<u32> {
    while bits != 0 {
        if n == 0 {
            return Some(bits.trailing_zeros());
        }
        bits &= bits - 1;
        n -= 1;
    }
    None
}

/// How many bits are set below position `at`.
fn rank(bits: u64, at: u32) -> u64 {
    if at >= 64 { u64::from(bits.count_ones()) } else { u64::from((bits & ((1 << at) - 1)).count_ones()) }
}

fn ones(bits: u64) -> u64 {
    u64::from(bits.count_ones())
}

impl Set {
    /// How many times a day.
    pub(super) fn times(&self) -> u64 {
        ones(u64::from(self.hours)) * ones(self.minutes) * ones(self.seconds)
    }

    /// How many elements.
    pub(super) fn len(&self) -> u64 {
        self.days.iter().map(|word| ones(*word)).sum::<u64>() * self.times()
    }

    /// True when no day is in it. (A plan whose sets have no times is never filled.)
    pub(super) fn has_no_day(&self) -> bool {
        self.days.iter().all(|word| *word == 0)
    }

    /// How many elements come before this wall time.
    pub(super) fn rank(&self, wall: i64) -> u64 {
        let day = wall.div_euclid(DAY) - self.first_day;
        if day < 0 {
            return 0;
        }
        let mut days = 0;
        for (index, word) in self.days.iter().enumerate() {
            let below = day - 64 * index as i64;
            days += if below <= 0 { 0 } else { rank(*word, below.min(64) as u32) };
        }
        let on_day = day < 384 && self.days[(day / 64) as usize] >> (day % 64) & 1 == 1;
        days * self.times() + if on_day { self.rank_in_day(wall.rem_euclid(DAY)) } else { 0 }
    }

    fn rank_in_day(&self, second_of_day: i64) -> u64 {
        let (hour, minute, second) =
            ((second_of_day / 3600) as u32, (second_of_day / 60 % 60) as u32, (second_of_day % 60) as u32);
        let (minutes, seconds) = (ones(self.minutes), ones(self.seconds));
        let mut before = rank(u64::from(self.hours), hour) * minutes * seconds;
        if self.hours >> hour & 1 == 1 {
            before += rank(self.minutes, minute) * seconds;
            if self.minutes >> minute & 1 == 1 {
                before += rank(self.seconds, second);
            }
        }
        before
    }

    /// The n-th element, counted from 0.
    pub(super) fn nth(&self, n: u64) -> Option<i64> {
        let times = self.times();
        let mut day = n.checked_div(times)?;
        let time = n % times;
        let (minutes, seconds) = (ones(self.minutes), ones(self.seconds));
        let hour = select(u64::from(self.hours), time / (minutes * seconds))?;
        let minute = select(self.minutes, time / seconds % minutes)?;
        let second = select(self.seconds, time % seconds)?;
        for (index, word) in self.days.iter().enumerate() {
            let here = ones(*word);
            if day < here {
                let date = self.first_day + 64 * index as i64 + i64::from(select(*word, day)?);
                return Some(date * DAY + i64::from(hour * 3600 + minute * 60 + second));
            }
            day -= here;
        }
        None
    }
}

/// Goes through a [`Set`] in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    set: Set,
    /// Where in `set.days` the walk is; the days still to come of that word.
    word: usize,
    days: u64,
    /// Of the day, hour and minute at hand: their beginnings on the wall, and what is still to come in them.
    day_at: i64,
    hours: u32,
    hour_at: i64,
    minutes: u64,
    minute_at: i64,
    seconds: u64,
    /// Seconds after midnight, when there is one time a day.
    only_time: Option<i64>,
}

impl Walk {
    /// From the `skip`-th element of the set on.
    pub(super) fn new(set: &Set, skip: u64) -> Self {
        let times = set.times();
        let mut walk = Self { set: *set, days: set.days[0], ..Self::default() };
        if times == 1 {
            let time = set.hours.trailing_zeros() * 3600
                + set.minutes.trailing_zeros() * 60
                + set.seconds.trailing_zeros();
            walk.only_time = Some(i64::from(time));
        }
        if skip > 0 {
            walk.skip(skip, times);
        }
        walk
    }

    fn skip(&mut self, skip: u64, times: u64) {
        let Some(wall) = self.set.nth(skip) else {
            (self.word, self.days) = (self.set.days.len(), 0);
            return;
        };
        let day = wall.div_euclid(DAY) - self.set.first_day;
        self.word = (day / 64) as usize;
        // Everything up to this day is done; the day itself is taken up in the middle.
        let after = (!1u64) << (day % 64);
        self.days = self.set.days[self.word] & after;
        if times == 1 {
            self.days |= 1 << (day % 64);
            return;
        }
        let in_day = wall.rem_euclid(DAY);
        let (hour, minute, second) = (in_day / 3600, in_day / 60 % 60, in_day % 60);
        self.day_at = wall - in_day;
        self.hours = self.set.hours & (((!1u64) << hour) as u32);
        self.hour_at = self.day_at + hour * 3600;
        self.minutes = self.set.minutes & ((!1u64) << minute);
        self.minute_at = self.hour_at + minute * 60;
        self.seconds = self.set.seconds & (u64::MAX << second);
    }

    #[inline]
    fn next_day(&mut self) -> Option<i64> {
        while self.days == 0 {
            self.word += 1;
            self.days = *self.set.days.get(self.word)?;
        }
        let bit = i64::from(self.days.trailing_zeros());
        self.days &= self.days - 1;
        Some((self.set.first_day + 64 * self.word as i64 + bit) * DAY)
    }

    /// The next element.
    #[inline]
    pub(super) fn next(&mut self) -> Option<i64> {
        if let Some(time) = self.only_time {
            return self.next_day().map(|day| day + time);
        }
        while self.seconds == 0 {
            while self.minutes == 0 {
                while self.hours == 0 {
                    self.day_at = self.next_day()?;
                    self.hours = self.set.hours;
                }
                self.hour_at = self.day_at + 3600 * i64::from(self.hours.trailing_zeros());
                self.hours &= self.hours - 1;
                self.minutes = self.set.minutes;
            }
            self.minute_at = self.hour_at + 60 * i64::from(self.minutes.trailing_zeros());
            self.minutes &= self.minutes - 1;
            self.seconds = self.set.seconds;
        }
        let second = i64::from(self.seconds.trailing_zeros());
        self.seconds &= self.seconds - 1;
        Some(self.minute_at + second)
    }
}
