//! The server as its clients see it: a whole one in this process, on a port of its own.

mod graphql;
mod probes;
mod support;
mod websocket;
