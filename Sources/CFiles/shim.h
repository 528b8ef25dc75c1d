// What the C library has for files beyond POSIX and shows only with _GNU_SOURCE, which Swift's own module does not set.
// Source: rename(2), stdio.h and linux/fs.h of Linux 3.15 and glibc 2.28.

#pragma once

int renameat2(int, const char *, int, const char *, unsigned int);

// Two names change places in one step.
static const unsigned int gongbu_rename_exchange = 1u << 1;
