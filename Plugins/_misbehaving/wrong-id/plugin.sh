#!/bin/sh
# An answer to another request than the one that was made.
IFS= read -r line
echo '{"jsonrpc":"2.0","id":77,"result":{}}'
exec sleep 777
