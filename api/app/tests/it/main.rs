//! The use cases against a real PostgreSQL and a real Redis.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

mod accessory;
mod account;
mod audit;
mod automation;
mod automation_apply;
mod automation_backtest;
mod automation_calendar;
mod automation_guests;
mod automation_hook;
mod automation_limits;
mod automation_notice;
mod automation_notify;
mod automation_reservation;
mod automation_reservation_tried;
mod automation_schedule;
mod automation_task;
mod automation_together;
mod blackout;
mod booking;
mod event;
mod find_time;
mod holiday;
mod house;
mod ids;
mod instance;
mod job;
mod limit;
mod live;
mod mail;
mod meter;
mod notice;
mod organisation;
mod push;
mod reservation;
mod reservation_linked;
mod reservation_mail;
mod reservation_report;
mod reservation_series;
mod reservation_waitlist;
mod resource;
mod sharing;
mod task;
mod token;
mod webhook;
mod working_hours;
