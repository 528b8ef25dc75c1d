/* libarchive's functions behind pointers, found by dlopen: linking it would pull libxml2, ICU and nettle into every
   start of the program. The types are those of the header, so the compiler checks each call. */
#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <stddef.h>

#define EVERY_ARCHIVE_FUNCTION(do) \
    do(archive_read_new) do(archive_read_free) \
    do(archive_read_support_format_zip_seekable) do(archive_read_support_format_tar) \
    do(archive_read_support_format_raw) do(archive_read_support_format_empty) \
    do(archive_read_support_filter_gzip) do(archive_read_support_filter_zstd) \
    do(archive_read_open_fd) do(archive_read_next_header) do(archive_read_data) \
    do(archive_write_new) do(archive_write_free) do(archive_write_close) \
    do(archive_write_set_format_zip) do(archive_write_set_format_pax_restricted) do(archive_write_set_format_raw) \
    do(archive_write_add_filter_none) do(archive_write_add_filter_gzip) do(archive_write_add_filter_zstd) \
    do(archive_write_set_filter_option) do(archive_write_set_bytes_in_last_block) \
    do(archive_write_open_fd) do(archive_write_header) do(archive_write_data) \
    do(archive_error_string) do(archive_filter_code) do(archive_filter_bytes) do(archive_version_number) \
    do(archive_entry_new) do(archive_entry_free) do(archive_entry_clear) \
    do(archive_entry_pathname) do(archive_entry_set_pathname) do(archive_entry_filetype) do(archive_entry_set_filetype) \
    do(archive_entry_hardlink) do(archive_entry_symlink) do(archive_entry_is_encrypted) \
    do(archive_entry_size) do(archive_entry_size_is_set) do(archive_entry_set_size) \
    do(archive_entry_set_perm) do(archive_entry_set_mtime)

#define ARCHIVE_MEMBER(name) __typeof__(name) *name;
struct archive_functions { EVERY_ARCHIVE_FUNCTION(ARCHIVE_MEMBER) };

/* Fills `functions` from the shared library `name`, which then stays open; 0 where it or one of them is missing. */
static inline int archive_functions_load(struct archive_functions *functions, const char *name) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
#define ARCHIVE_LOAD(name) if (!(functions->name = (__typeof__(name) *)dlsym(library, #name))) return 0;
    EVERY_ARCHIVE_FUNCTION(ARCHIVE_LOAD)
#undef ARCHIVE_LOAD
    return 1;
}

/* In <unistd.h> only for those who ask for GNU's extensions, which Swift does not. */
extern int syncfs(int descriptor);
