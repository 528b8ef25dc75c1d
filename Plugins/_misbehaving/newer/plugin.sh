#!/bin/sh
# A protocol that this program does not know yet.
IFS= read -r line
echo '{"jsonrpc":"2.0","id":1,"result":{"protocol":99,"name":"newer","capabilities":{}}}'
exec sleep 777
