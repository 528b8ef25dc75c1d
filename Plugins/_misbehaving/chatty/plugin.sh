#!/bin/sh
# Each line is a proper notification, and there is no end of them.
exec yes '{"jsonrpc":"2.0","method":"progress","params":{}}'
