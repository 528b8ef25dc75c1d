#!/bin/sh
# My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message. The requests are written with
# their keys in order and without blanks, so that sed is enough to take them apart.

hello='{"capabilities":{"calculators":[{"examples":["3 4"],"inputs":[{"kind":"number","label":{"en":"first number","ko":"첫째 수"},"least":"0","name":"first","required":true,"whole":true},{"kind":"number","label":{"en":"second number","ko":"둘째 수"},"least":"0","name":"second","required":true,"whole":true}],"name":"my-plugin","results":[{"label":{"en":"sum","ko":"합"},"name":"sum"}],"title":{"en":"The sum of two numbers","ko":"두 수의 합"}}]},"name":"my-plugin","protocol":1,"version":"0.1.0"}'

# field NAME, number NAME: a text or a whole number of the request
field() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'; }
number() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":\([0-9]*\).*/\1/p'; }

while IFS= read -r line; do
    id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\),.*/\1/')
    case $line in
    *'"method":"hello"'*)
        answer='"result":'$hello
        ;;
    *'"method":"calculate"'*)
        # Inputs come as text.
        answer='"result":{"results":{"sum":"'$(($(field first) + $(field second)))'"}}'
        ;;
    *)
        answer='"error":{"code":-32601,"message":"no such method"}'
        ;;
    esac
    printf '%s\n' '{"jsonrpc":"2.0","id":'"$id,$answer"'}'
done
