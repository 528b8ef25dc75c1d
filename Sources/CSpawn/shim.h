// What the C library has for starting processes beyond POSIX, which Swift's own module leaves out: it is declared in
// <spawn.h> and <unistd.h> only for programs that ask for GNU's extensions. There since glibc 2.34.
#pragma once
#include <spawn.h>

int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
