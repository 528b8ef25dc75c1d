#!/bin/sh
# Greets as it should, and breaks down over the first call, telling why on standard error.
hello='{"protocol":1,"name":"misbehaving","capabilities":{"calculators":[{"name":"x","title":"x","inputs":[],"results":[{"name":"x"}]}]}}'
IFS= read -r line
printf '{"jsonrpc":"2.0","id":1,"result":%s}\n' "$hello"
IFS= read -r line
echo 'division by zero' >&2
exit 3
