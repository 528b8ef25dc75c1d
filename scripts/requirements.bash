# What a build needs, found or installed. Sourced by run, test and check; it changes nothing else.
#
#   need_everything      leaves by itself, with a sentence, where something is missing and cannot be had
#
# Messages go to standard error in the learner's language, so that they never mix with what the program prints.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    ko*) speaks=ko ;;
    *) speaks=en ;;
esac

# say KOREAN ENGLISH
say() {
    if [ "$speaks" = ko ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# The oldest Swift that builds this package, as major and minor.
oldest_swift="6 3"

# Debian's packages whose files are missing, one a line.
missing_packages() {
    local include=${SYSTEM_INCLUDE:-/usr/include}
    [ -e "$include/sqlite3.h" ] || echo libsqlite3-dev
    [ -e "$include/readline/readline.h" ] || echo libreadline-dev
    [ -e "$include/md4c.h" ] || echo libmd4c-dev
    [ -e "$include/archive.h" ] || echo libarchive-dev
    # Swift brings clang, yet links with the system's start files and C++ library.
    command -v g++ >/dev/null 2>&1 || echo g++
    # Plugins are written in Python, most of them, and run inside bubblewrap.
    command -v python3 >/dev/null 2>&1 || echo python3
    command -v bwrap >/dev/null 2>&1 || echo bubblewrap
    command -v git >/dev/null 2>&1 || printf '%s\n' git ca-certificates
}

# install_packages NAME…: as root, or by sudo, which may ask for a password only where someone can type it.
install_packages() {
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || return 1
        as_root=(sudo)
        [ -t 0 ] || as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null 2>&1 || return 1
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get install -y -qq --no-install-recommends "$@")
    # The second try is for a machine whose package lists are missing or old.
    "${install[@]}" >&2 2>/dev/null </dev/null && return
    "${as_root[@]}" apt-get update -qq >&2 && "${install[@]}" >&2 </dev/null
}

need_packages() {
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    # Word splitting is meant: one word is one package.
    # shellcheck disable=SC2086
    set -- $missing
    say "설치합니다: $*" "Installing: $*"
    # shellcheck disable=SC2068
    if ! install_packages $@ || [ -n "$(missing_packages)" ]; then
        say "설치하지 못했습니다. 관리자 권한으로 이렇게 설치한 뒤 다시 해 주세요:" \
            "They could not be installed. Please install them as an administrator, then try again:"
        say "  sudo apt-get install $*" "  sudo apt-get install $*"
        exit 1
    fi
}

# is_new_enough MAJOR MINOR: against `oldest_swift`.
is_new_enough() {
    local oldest=($oldest_swift)
    [ "$1" -gt "${oldest[0]}" ] || { [ "$1" -eq "${oldest[0]}" ] && [ "$2" -ge "${oldest[1]}" ]; }
}

need_swift() {
    local found=""
    if command -v swift >/dev/null 2>&1; then
        found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    fi
    # shellcheck disable=SC2086
    if [ -z "$found" ]; then
        say "Swift가 없습니다. 6.3 이상을 https://www.swift.org/install 에서 설치하고 다시 해 주세요." \
            "There is no Swift here. Please install 6.3 or newer from https://www.swift.org/install and try again."
        exit 1
    elif ! is_new_enough $found; then
        say "Swift ${found/ /.}는 너무 오래되었습니다. 6.3 이상이 필요합니다: https://www.swift.org/install" \
            "Swift ${found/ /.} is too old; 6.3 or newer is needed: https://www.swift.org/install"
        exit 1
    fi
}

need_everything() {
    need_packages
    need_swift
}
