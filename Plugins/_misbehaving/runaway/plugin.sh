#!/bin/sh
# Starts a process in a session of its own, which the end of the group does not reach: only the sandbox does.
setsid sleep 777 >/dev/null 2>&1 </dev/null &
hello='{"protocol":1,"name":"misbehaving","capabilities":{"calculators":[{"name":"x","title":"x","inputs":[],"results":[{"name":"x"}]}]}}'
IFS= read -r line
printf '{"jsonrpc":"2.0","id":1,"result":%s}\n' "$hello"
exit 0
