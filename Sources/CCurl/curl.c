#include "CCurl.h"

#include <dlfcn.h>
#include <string.h>

#ifdef __APPLE__
static const char *const file = "libcurl.4.dylib";
#else
static const char *const file = "libcurl.so.4";
#endif

/* What is called of libcurl. */
static struct {
    CURLcode (*global_init)(long flags);
    CURL *(*easy_init)(void);
    CURLcode (*easy_setopt)(CURL *handle, CURLoption option, ...);
    CURLcode (*easy_getinfo)(CURL *handle, CURLINFO info, ...);
    CURLcode (*easy_perform)(CURL *handle);
    void (*easy_cleanup)(CURL *handle);
    const char *(*easy_strerror)(CURLcode code);
    struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
    void (*slist_free_all)(struct curl_slist *list);
} curl;

/* Finds a function and writes its address to `to`. A pointer to a function and one to data have one size where there
 * is dlsym (POSIX). */
static int find(void *library, const char *name, void *to) {
    void *found = dlsym(library, name);
    memcpy(to, &found, sizeof found);
    return found != NULL;
}

CURLcode sidetone_curl_start(void) {
    void *library = dlopen(file, RTLD_NOW);
    int is_whole = library && find(library, "curl_global_init", &curl.global_init)
        && find(library, "curl_easy_init", &curl.easy_init) && find(library, "curl_easy_setopt", &curl.easy_setopt)
        && find(library, "curl_easy_getinfo", &curl.easy_getinfo)
        && find(library, "curl_easy_perform", &curl.easy_perform)
        && find(library, "curl_easy_cleanup", &curl.easy_cleanup)
        && find(library, "curl_easy_strerror", &curl.easy_strerror)
        && find(library, "curl_slist_append", &curl.slist_append)
        && find(library, "curl_slist_free_all", &curl.slist_free_all);
    return is_whole ? curl.global_init(CURL_GLOBAL_DEFAULT) : CURLE_FAILED_INIT;
}

CURL *sidetone_curl_open(void) { return curl.easy_init(); }

CURLcode sidetone_curl_perform(CURL *handle) { return curl.easy_perform(handle); }

void sidetone_curl_close(CURL *handle) { curl.easy_cleanup(handle); }

const char *sidetone_curl_reason(CURLcode code) { return curl.easy_strerror(code); }

struct curl_slist *sidetone_curl_append(struct curl_slist *list, const char *text) {
    return curl.slist_append(list, text);
}

void sidetone_curl_free(struct curl_slist *list) { curl.slist_free_all(list); }

CURLcode sidetone_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode sidetone_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode sidetone_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode sidetone_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode sidetone_curl_set_data_function(
    CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
    return curl.easy_setopt(handle, option, function);
}

CURLcode sidetone_curl_set_stop(
    CURL *handle, int (*stops)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t), void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, stops);
    if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    return code;
}

CURLcode sidetone_curl_response_code(CURL *handle, long *code) {
    return curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, code);
}

CURLcode sidetone_curl_retry_after(CURL *handle, long *seconds) {
    curl_off_t value = 0;
    CURLcode code = curl.easy_getinfo(handle, CURLINFO_RETRY_AFTER, &value);
    *seconds = (long)value;
    return code;
}

long sidetone_curl_file_time(CURL *handle) {
    long seconds = -1;
    return curl.easy_getinfo(handle, CURLINFO_FILETIME, &seconds) == CURLE_OK ? seconds : -1;
}

long sidetone_curl_announced_bytes(CURL *handle) {
    curl_off_t bytes = 0;
    CURLcode code = curl.easy_getinfo(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &bytes);
    return code == CURLE_OK && bytes > 0 ? (long)bytes : 0;
}
