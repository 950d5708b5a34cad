#if !__has_include(<libxml/xmlversion.h>)
#error "libxml/xmlversion.h is missing: run 'make setup', or install libxml2-dev"
#endif
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose types clash with those inside Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void agenda_xml_free(void *pointer) { xmlFree(pointer); }
