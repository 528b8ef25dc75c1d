#!/bin/sh
# Tries to leave a file in every place it can think of, then answers as if nothing had been.
for place in . .. ../.. "$HOME" /tmp /var/tmp "$OUTSIDE"; do
    [ -n "$place" ] && (: >"$place/escaped") 2>/dev/null
done
hello='{"protocol":1,"name":"misbehaving","capabilities":{"calculators":[{"name":"x","title":"x","inputs":[],"results":[{"name":"x"}]}]}}'
IFS= read -r line
printf '{"jsonrpc":"2.0","id":1,"result":%s}\n' "$hello"
while IFS= read -r line; do
    id=${line#*'"id":'}
    printf '{"jsonrpc":"2.0","id":%s,"result":{"results":{"x":"1"}}}\n' "${id%%[!0-9]*}"
done
