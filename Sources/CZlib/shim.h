#pragma once
#include <zlib.h>

// deflateInit2 is a macro, which Swift does not import. 15 is the largest window, 16 more ask for gzip's frame, 8 is the
// default memory (zlib.h).
static inline int letan_gzip_begin(z_stream *stream) {
    return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
