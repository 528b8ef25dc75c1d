#!/bin/sh
# My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message. The requests are written with
# their keys in order and without blanks, so that sed is enough to take them apart.

hello='{"capabilities":{"readers":[{"extensions":["mytxt"],"name":"my-plugin"}]},"name":"my-plugin","protocol":1,"version":"0.1.0"}'

# field NAME, number NAME: a text or a whole number of the request
field() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'; }
number() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":\([0-9]*\).*/\1/p'; }

while IFS= read -r line; do
    id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\),.*/\1/')
    case $line in
    *'"method":"hello"'*)
        answer='"result":'$hello
        ;;
    *'"method":"read"'*)
        # The file as Markdown, as a JSON text: quotes, backslashes and line ends are written as JSON wants them.
        text=$(field data | base64 -d | sed 's/\\/\\\\/g; s/"/\\"/g' | awk '{ printf "%s\\n", $0 }')
        answer='"result":{"markdown":"'$text'"}'
        ;;
    *)
        answer='"error":{"code":-32601,"message":"no such method"}'
        ;;
    esac
    printf '%s\n' '{"jsonrpc":"2.0","id":'"$id,$answer"'}'
done
