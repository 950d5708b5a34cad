#if !__has_include(<cmark.h>)
#error "cmark.h is missing: run 'make setup', or install libcmark-dev"
#endif
#include <cmark.h>
