#!/bin/sh
# What the page may know of its deployment, written when the container starts and never baked in.
exec write-config-js
