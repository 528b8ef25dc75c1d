#!/bin/sh
# Reads nothing, says nothing and does not leave: it ends by the deadline of hello.
exec sleep 777
