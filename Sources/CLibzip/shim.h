#if !__has_include(<zip.h>)
#error "zip.h is missing: run 'make setup', or install libzip-dev"
#endif
#include <zip.h>
#include <stdlib.h>
#include <string.h>

// A source with its own copy of the bytes, which libzip frees: it reads them only when the archive is closed.
static inline zip_source_t *agenda_zip_source_copying(zip_t *archive, const void *bytes, size_t count) {
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) return NULL;
  if (count > 0) memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer(archive, copy, count, 1);
  if (source == NULL) free(copy);
  return source;
}
