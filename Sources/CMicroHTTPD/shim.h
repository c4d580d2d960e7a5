#pragma once
#include <microhttpd.h>
// Suspended connections, which libmicrohttpd does not look at, are watched by epoll; Swift's Glibc module leaves it out.
#include <sys/epoll.h>

// MHD_start_daemon is variadic, which Swift does not import; options that are functions are not fit for an option array.
static inline struct MHD_Daemon *letan_MHD_start_daemon(
    unsigned int flags, MHD_AccessHandlerCallback proceed, void *(*begin)(void *, const char *, struct MHD_Connection *),
    MHD_RequestCompletedCallback complete, MHD_NotifyConnectionCallback connect, void *context,
    struct MHD_OptionItem *options) {
    return MHD_start_daemon(
        flags, 0, NULL, NULL, proceed, context, MHD_OPTION_URI_LOG_CALLBACK, begin, context,
        MHD_OPTION_NOTIFY_COMPLETED, complete, context, MHD_OPTION_NOTIFY_CONNECTION, connect, context,
        MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

// MHD_get_connection_info is variadic, which Swift does not import.
static inline const union MHD_ConnectionInfo *letan_MHD_get_connection_info(
    struct MHD_Connection *connection, enum MHD_ConnectionInfoType type) {
    return MHD_get_connection_info(connection, type);
}

// MHD_set_response_options is variadic, which Swift does not import. Version 0.9.75 sends the end of a chunked body to HEAD
// as well; without chunks it does not.
static inline enum MHD_Result letan_MHD_avoid_chunks(struct MHD_Response *response) {
    return MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
}

// These are macros of casts, which Swift does not import.
static const uint64_t letan_MHD_size_unknown = MHD_SIZE_UNKNOWN;
static const ssize_t letan_MHD_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t letan_MHD_end_with_error = MHD_CONTENT_READER_END_WITH_ERROR;
