#!/bin/sh
# Makes home-0.1/gongbu.sqlite beside this script: the notes in home-0.1/notes, studied on four days, 32 answers.
# It was made once, by gongbu 0.1.0 (database version 1), and is never made again: later versions must open it. For a
# later version copy the script and the folder under that version's name.
#
#     Tests/EndToEndTests/Fixtures/make-home.sh .build/debug/gongbu
#
# The notes are added from a long path, so that a test can write its own over the recorded one without changing a
# length.
set -eu
program=$(realpath "$1")
fixture=$(realpath "$(dirname "$0")")/home-0.1
place=/tmp/gongbu-home-0.1-0000000000000000000000000000000000000000000
mkdir "$place"
trap 'rm -r "$place"' EXIT
cp -r "$fixture/notes" "$place/notes"

# No pack: the sample's path would be another machine's.
export GONGBU_CONTENT=/nonexistent TZ=Asia/Seoul

gongbu() { "$program" --home "$place/home" --now "$1" --seed "$2"; }

# One line is the answer, the next the grade.
study() {
    day=$1 count=$2
    {
        echo "quiz --new 12 --limit $count"
        index=0
        while [ "$index" -lt "$count" ]; do
            echo "모르겠다"
            echo "$((1 + (index * 7 + count) % 4))"
            index=$((index + 1))
        done
    } | gongbu "${day}T09:00:00+09:00" "$count"
}

echo "notes add $place/notes" | gongbu 2026-03-01T09:00:00+09:00 1
study 2026-03-02 9
study 2026-03-03 8
study 2026-03-05 8
study 2026-03-09 7
cp "$place/home/gongbu.sqlite" "$fixture/gongbu.sqlite"
