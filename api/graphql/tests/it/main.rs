//! The schema as its clients see it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod account;
mod authorisation;
mod job;
mod notice;
mod occurrence;
mod sdl;
mod statements;
mod support;
mod task;
mod webhook;
