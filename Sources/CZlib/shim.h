#include <zlib.h>

/* deflateInit2 is a macro, which Swift does not see. Negative window bits: no head and no check sum around the data. */
static inline int explainer_deflate_init(z_streamp stream) {
    return deflateInit2(stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
}
