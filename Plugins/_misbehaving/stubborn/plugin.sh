#!/bin/sh
# Answers as it should, ignores every signal that can be ignored, and does not leave when its input ends.
trap '' TERM HUP INT PIPE
hello='{"protocol":1,"name":"misbehaving","capabilities":{"calculators":[{"name":"x","title":"x","inputs":[],"results":[{"name":"x"}]}]}}'
IFS= read -r line
printf '{"jsonrpc":"2.0","id":1,"result":%s}\n' "$hello"
while :; do sleep 777; done
