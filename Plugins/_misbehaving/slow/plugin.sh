#!/bin/sh
# Greets as it should. Then it takes longer over a call than any learner would wait.
hello='{"protocol":1,"name":"misbehaving","capabilities":{"calculators":[{"name":"x","title":"x","inputs":[],"results":[{"name":"x"}]}]}}'
IFS= read -r line
printf '{"jsonrpc":"2.0","id":1,"result":%s}\n' "$hello"
IFS= read -r line
exec sleep 777
