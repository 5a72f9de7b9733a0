//! DTSTART, DTEND, DURATION, RECURRENCE-ID.

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

use super::{
    Reader,
    fit::{fit, is_midnight, midnight},
    reject,
    texts::excerpt,
};
use crate::{
    ical::{
        component::Property,
        event::{ForeignZone, Rejection, RejectionCode, RepairCode},
        value::{Moment, parse_duration, parse_moment},
        zone::ZoneSource,
    },
    time::{EventTime, Length, WallClock, Zone},
};

pub(super) struct Times {
    pub(super) start: EventTime,
    pub(super) end: Option<EventTime>,
    pub(super) duration: Option<Length>,
    pub(super) recurrence_id: Option<EventTime>,
    pub(super) this_and_future: bool,
}

impl Reader<'_> {
    pub(super) fn times(&mut self) -> Result<Times, Rejection> {
        let Some(dtstart) = self.one("DTSTART") else {
            return Err(reject(RejectionCode::MissingStart, "the event has no DTSTART"));
        };
        let mut start = self.time(dtstart, dtstart.value())?;
        self.compare_rules(dtstart, &start);
        let mut end = self.end(&start)?;
        let mut recurrence_id = match self.one("RECURRENCE-ID") {
            Some(property) => Some(self.time(property, property.value())?),
            None => None,
        };
        let range = self.component.property("RECURRENCE-ID").and_then(|property| property.param("RANGE"));
        let this_and_future = range.as_ref().is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
        if let Some(range) = range.filter(|_| !this_and_future) {
            let message = format!("RANGE={} is not supported; taken as the one occurrence", excerpt(&range));
            self.repair(RepairCode::RangeIgnored, "RECURRENCE-ID", message);
        }
        if let Some((first, last)) = self.flagged_days(&start, end.as_ref()) {
            start = EventTime::Date(first.date());
            end = Some(EventTime::Date(last.date()));
            recurrence_id = recurrence_id.map(|id| match id.local() {
                wall if is_midnight(wall) => EventTime::Date(wall.date()),
                _ => id,
            });
            self.repair(
                RepairCode::AllDayFlag,
                "DTSTART",
                "midnight to midnight and marked as all-day; made a date",
            );
        }
        let duration = match end {
            Some(_) => {
                if self.component.property("DURATION").is_some() {
                    self.repair(RepairCode::EndAndDuration, "DURATION", "stands beside DTEND; DTEND holds");
                }
                None
            }
            None => self.duration(&start),
        };
        Ok(Times { start, end, duration, recurrence_id, this_and_future })
    }

    /// Reads one value of a property as a time, by its TZID and VALUE parameters.
    pub(super) fn time(&mut self, property: Property<'_>, value: &str) -> Result<EventTime, Rejection> {
        let name = property.name();
        let Some((mut moment, odd)) = parse_moment(value) else {
            let right = "20261231, 20261231T235959 or 20261231T235959Z";
            return Err(reject(
                RejectionCode::UnreadableTime,
                format!("{} {:?} is no date or time; one such as {right} is expected", name, excerpt(value)),
            ));
        };
        // Instants are known up to 9999-12-30T22:00Z, and a zone may be a day away.
        if moment.wall().date() > jiff::civil::date(9999, 12, 28) {
            let message = format!(
                "{name} {:?} lies beyond 28 December 9999, the last day that is supported",
                excerpt(value)
            );
            return Err(reject(RejectionCode::UnreadableTime, message));
        }
        let is_date = property.param("VALUE").is_some_and(|value| value.trim().eq_ignore_ascii_case("DATE"));
        match moment {
            Moment::Date(_) if !is_date => {
                let message = format!("{:?} is a date without VALUE=DATE; read as a date", excerpt(value));
                self.repair(RepairCode::OddValue, name, message);
            }
            Moment::Local(wall) | Moment::Utc(wall) if is_date => {
                self.repair(RepairCode::OddValue, name, "a time with VALUE=DATE; read as a date");
                moment = Moment::Date(wall.date());
            }
            _ if odd => {
                let message = format!("{:?} is not in the RFC's form, but can be read", excerpt(value));
                self.repair(RepairCode::OddValue, name, message);
            }
            _ => {}
        }
        let tzid = property.param("TZID").filter(|tzid| !tzid.trim().is_empty());
        match (moment, tzid) {
            (Moment::Local(local), Some(tzid)) => {
                Ok(EventTime::Zoned { local, zone: self.zone(name, &tzid)? })
            }
            (Moment::Local(local), None) => Ok(EventTime::Floating(local)),
            (Moment::Date(date), tzid) => {
                self.ignore_tzid(name, tzid.is_some(), "a date");
                Ok(EventTime::Date(date))
            }
            (Moment::Utc(wall), tzid) => {
                self.ignore_tzid(name, tzid.is_some(), "a time in UTC");
                let beyond =
                    |_| format!("{name} {:?} lies beyond the last day of the year 9999", excerpt(value));
                let instant = TimeZone::UTC.to_timestamp(wall).map_err(beyond);
                instant.map(EventTime::Utc).map_err(|message| reject(RejectionCode::UnreadableTime, message))
            }
        }
    }

    fn ignore_tzid(&mut self, name: &str, given: bool, what: &str) {
        if given {
            self.repair(RepairCode::TzidIgnored, name, format!("TZID on {what} has no meaning; ignored"));
        }
    }

    fn zone(&mut self, name: &str, tzid: &str) -> Result<Zone, Rejection> {
        let resolved = self
            .zones
            .resolve(self.component.calendar(), tzid)
            .map_err(|error| reject(RejectionCode::UnknownTimeZone, format!("{name}: {error}")))?;
        match resolved.source {
            ZoneSource::Iana => {}
            ZoneSource::Prefixed | ZoneSource::Windows => {
                let message = format!("{:?} read as {}", excerpt(tzid), resolved.zone.id());
                if !self
                    .repairs
                    .iter()
                    .any(|repair| repair.code == RepairCode::ZoneName && repair.message == message)
                {
                    self.repair(RepairCode::ZoneName, name, message);
                }
            }
            ZoneSource::File(text) => {
                if !self.foreign.iter().any(|known| known.tzid == resolved.zone.id()) {
                    self.foreign.push(ForeignZone {
                        tzid: resolved.zone.id().to_owned(),
                        text: text.as_ref().to_owned(),
                    });
                }
            }
        }
        Ok(resolved.zone)
    }

    /// Reports when the file's own rules for the start's zone would put the start elsewhere than the known zone does, and
    /// when they do not reach back to the start.
    fn compare_rules(&mut self, dtstart: Property<'_>, start: &EventTime) {
        let EventTime::Zoned { zone, .. } = start else { return };
        let Some(tzid) = dtstart.param("TZID") else { return };
        let Some(given) = self.zones.definition(self.component.calendar(), &tzid).cloned() else { return };
        let instant = start.instant(&TimeZone::UTC);
        if *zone == given {
            let first =
                given.tz().following(Timestamp::MIN).next().filter(|first| first.timestamp() > instant);
            if let Some(first) = first {
                let (begin, offset) = (first.timestamp(), given.tz().to_offset(instant));
                let message =
                    format!("the file's rules for {zone} begin at {begin}; UTC{offset} was used before");
                self.repair(RepairCode::ZoneBeforeRules, "DTSTART", message);
            }
            return;
        }
        let by_file = WallClock::Zoned(given).instant(start.local(), &TimeZone::UTC);
        if instant != by_file {
            let message = format!(
                "the file's VTIMEZONE puts the start at {by_file}, the time zone {zone} at {instant}; the latter holds"
            );
            self.repair(RepairCode::ZoneRulesDiffer, "DTSTART", message);
        }
    }

    fn end(&mut self, start: &EventTime) -> Result<Option<EventTime>, Rejection> {
        let Some(property) = self.one("DTEND") else { return Ok(None) };
        let end = match self.time(property, property.value()) {
            Ok(end) => end,
            Err(rejection) if rejection.code == RejectionCode::UnreadableTime => {
                self.repair(RepairCode::UnreadableValue, "DTEND", format!("{}; left out", rejection.message));
                return Ok(None);
            }
            Err(rejection) => return Err(rejection),
        };
        let end = self.end_of_type(start, end);
        let (from, to) = match (start, &end) {
            (EventTime::Date(from), EventTime::Date(to)) if from == to => {
                self.repair(RepairCode::AllDayEnd, "DTEND", "an end is exclusive; the event lasts one day");
                return Ok(None);
            }
            (EventTime::Zoned { .. } | EventTime::Utc(_), _) => {
                let seconds = |time: &EventTime| time.instant(&TimeZone::UTC).as_second();
                (seconds(start), seconds(&end))
            }
            _ => (0, end.local().duration_since(start.local()).as_secs()),
        };
        match to.cmp(&from) {
            std::cmp::Ordering::Greater => Ok(Some(end)),
            std::cmp::Ordering::Equal => Ok(None),
            std::cmp::Ordering::Less => {
                self.repair(RepairCode::EndBeforeStart, "DTEND", "before DTSTART; left out");
                Ok(None)
            }
        }
    }

    /// The end in a form that the start allows: both are dates, both float, or both are instants.
    fn end_of_type(&mut self, start: &EventTime, end: EventTime) -> EventTime {
        use EventTime::{Date, Floating, Utc, Zoned};
        let fitted = match (start, &end) {
            (Date(_), Date(_))
            | (Floating(_), Floating(_))
            | (Zoned { .. } | Utc(_), Zoned { .. } | Utc(_)) => {
                return end;
            }
            // An end is exclusive: one within a day includes that day.
            (Date(_), _) if !is_midnight(end.local()) => {
                end.local().date().tomorrow().map_or(end.local(), |day| midnight(day.into()))
            }
            (_, Date(date)) => midnight((*date).into()),
            _ => fit(&end, start, self.calendar_zone.map(Zone::tz)).0,
        };
        let fitted = start.clock().event_time(fitted);
        self.repair(RepairCode::EndType, "DTEND", "not of the type of DTSTART; fitted to it");
        fitted
    }

    /// First day and exclusive last day, if the writer's own mark says all-day and the times are midnights.
    fn flagged_days(&self, start: &EventTime, end: Option<&EventTime>) -> Option<(DateTime, DateTime)> {
        let flagged = ["X-MICROSOFT-CDO-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY"].iter().any(|name| {
            let flag = self.component.property(name).map(|flag| flag.value().trim());
            flag.is_some_and(|flag| flag.eq_ignore_ascii_case("TRUE") || flag == "1")
        });
        let (first, last) = (start.local(), end?.local());
        (flagged && !start.is_date() && is_midnight(first) && is_midnight(last) && first < last)
            .then_some((first, last))
    }

    fn duration(&mut self, start: &EventTime) -> Option<Length> {
        let property = self.one("DURATION")?;
        let value = property.value();
        let Some((false, days, time)) = parse_duration(value) else {
            let message = format!("{:?} is no duration such as PT1H30M; left out", excerpt(value));
            self.repair(RepairCode::UnreadableValue, "DURATION", message);
            return None;
        };
        let (mut days, mut time) = (days, time);
        if start.is_date() && !time.is_zero() {
            let whole = (time.as_secs() + 86_399).div_euclid(86_400);
            days = days.saturating_add(u32::try_from(whole).unwrap_or(u32::MAX));
            time = SignedDuration::ZERO;
            self.repair(
                RepairCode::DurationType,
                "DURATION",
                "an all-day event lasts whole days; rounded up",
            );
        }
        let length = Length::Nominal { days, time };
        (!length.is_zero()).then_some(length)
    }
}
