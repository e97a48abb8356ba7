#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/* libcurl, loaded when something is first sent: it brings two dozen libraries, which would cost every start of the
 * program 8 ms and 7 MB, whether or not anything leaves.
 *
 * curl_easy_setopt and curl_easy_getinfo take any type after the option; Swift needs one function per type. */

/* Loads libcurl and starts it; once, before anything else. CURLE_FAILED_INIT where the machine has none. */
CURLcode sidetone_curl_start(void);

CURL *sidetone_curl_open(void);
CURLcode sidetone_curl_perform(CURL *handle);
void sidetone_curl_close(CURL *handle);
const char *sidetone_curl_reason(CURLcode code);

/* The list with a copy of the text at its end; null where there is no memory. */
struct curl_slist *sidetone_curl_append(struct curl_slist *list, const char *text);
void sidetone_curl_free(struct curl_slist *list);

CURLcode sidetone_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode sidetone_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode sidetone_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode sidetone_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode sidetone_curl_set_data_function(
    CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *));

/* Asks `stops` about once a second while a transfer is under way; another answer than 0 ends it
 * (CURLE_ABORTED_BY_CALLBACK). */
CURLcode sidetone_curl_set_stop(
    CURL *handle, int (*stops)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t), void *context);

CURLcode sidetone_curl_response_code(CURL *handle, long *code);

/* How long the other side asks to be left alone; 0 where it did not say. */
CURLcode sidetone_curl_retry_after(CURL *handle, long *seconds);

/* When what was fetched was last changed, seconds since 1970; -1 where the other side did not say. */
long sidetone_curl_file_time(CURL *handle);

/* Bytes that the other side says a body has; 0 where it did not say. */
long sidetone_curl_announced_bytes(CURL *handle);

#endif
