#!/bin/sh
# A calculator in a screenful of POSIX shell. gongbu writes its requests with the keys in order and without blanks, so
# that sed is enough to take them apart.

hello='{"protocol":1,"name":"hello-shell","version":"1.0.0","capabilities":{"calculators":[{
    "name":"rack-units","title":{"ko":"랙에 들어가는 장비 수","en":"How many devices a rack takes"},
    "inputs":[
        {"name":"height","label":{"ko":"장비 높이(U)","en":"height of a device in U"},"kind":"number","required":true,
            "least":"1","whole":true},
        {"name":"rack","label":{"ko":"랙 높이(U)","en":"height of the rack in U"},"kind":"number","default":"42",
            "least":"1","whole":true}],
    "results":[{"name":"devices","label":{"ko":"장비 수","en":"devices"}},
        {"name":"left","label":{"ko":"남는 높이(U)","en":"U left over"}}],
    "examples":["2","4 --rack 47"]}]}}'
# An answer is one line.
hello=$(printf '%s' "$hello" | tr -d '\n')

# input NAME: its value in the request
input() { printf '%s' "$line" | sed -n 's/.*"inputs":{[^}]*"'"$1"'":"\([0-9]*\)".*/\1/p'; }

while IFS= read -r line; do
    id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\),.*/\1/')
    case $line in
    *'"method":"hello"'*)
        answer='"result":'$hello
        ;;
    *'"method":"calculate"'*)
        height=$(input height)
        rack=$(input rack)
        if [ "$height" -gt "$rack" ]; then
            answer='"error":{"code":1,"message":"'$height' U do not fit into '$rack' U","data":{"input":"height"}}'
        else
            answer='"result":{"results":{"devices":"'$((rack / height))'","left":"'$((rack % height))'"}}'
        fi
        ;;
    *)
        answer='"error":{"code":-32601,"message":"no such method"}'
        ;;
    esac
    printf '{"jsonrpc":"2.0","id":%s,%s}\n' "$id" "$answer"
done
