#include <stdio.h>
#include <sys/ioctl.h>
#include <readline/readline.h>
#include <readline/history.h>

/* The columns of the terminal behind `descriptor`, or 0: ioctl is variadic, which Swift cannot call. */
static inline int terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* Its rows, or 0. */
static inline int terminal_rows(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}
