#if !__has_include(<openssl/evp.h>)
#error "openssl/evp.h is missing: run 'make setup', or install libssl-dev"
#endif
#include <openssl/evp.h>
