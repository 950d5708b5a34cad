#if !__has_include(<yaml.h>)
#error "yaml.h is missing: run 'make setup', or install libyaml-dev"
#endif
#include <yaml.h>
