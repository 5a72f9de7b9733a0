//! The schema as its clients see it.

mod sdl;
