#!/bin/sh
# My Plugin: one JSON object a line in, one a line out. PROTOCOL.md has every message. The requests are written with
# their keys in order and without blanks, so that sed is enough to take them apart.

hello='{"capabilities":{"questions":[{"name":"my-plugin"}],"skills":[{"name":"sum","title":{"en":"Sums","ko":"덧셈"}}]},"name":"my-plugin","protocol":1,"version":"0.1.0"}'

# field NAME, number NAME: a text or a whole number of the request
field() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'; }
number() { printf '%s' "$line" | sed -n 's/.*"'"$1"'":\([0-9]*\).*/\1/p'; }

while IFS= read -r line; do
    id=$(printf '%s' "$line" | sed 's/^{"id":\([0-9]*\),.*/\1/')
    case $line in
    *'"method":"hello"'*)
        answer='"result":'$hello
        ;;
    *'"method":"exercise"'*)
        # The same seed gives the same exercise.
        seed=$(number seed)
        first=$((seed % 97))
        second=$((seed / 97 % 89))
        answer='"result":{"question":{"prompt":"'$first' + '$second' = ?","answers":["'$((first + second))'"]}}'
        ;;
    *'"method":"questions"'*)
        answer='"result":{"questions":[]}'
        ;;
    *)
        answer='"error":{"code":-32601,"message":"no such method"}'
        ;;
    esac
    printf '%s\n' '{"jsonrpc":"2.0","id":'"$id,$answer"'}'
done
