//! `cal3`: the one binary, with a subcommand for each way to run it.

fn main() {}
