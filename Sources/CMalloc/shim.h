// Not among the headers of Swift's own module of the C library.
#include <malloc.h>
