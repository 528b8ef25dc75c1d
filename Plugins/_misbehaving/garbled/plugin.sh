#!/bin/sh
# Not JSON-RPC, and not JSON.
IFS= read -r line
echo 'Traceback (most recent call last):'
exec sleep 777
