// What the C library says of its allocator, which Swift's Glibc module leaves out.
#include <malloc.h>
