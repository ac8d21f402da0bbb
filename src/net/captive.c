/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/captive.h"
#include <stdio.h>
#include <strings.h>

/* docs/network.md gives the same names to the name server; a test compares. */
static const char *const NAMES[] = {"captive.apple.com",
                                    "connectivitycheck.gstatic.com",
                                    "connectivitycheck.android.com",
                                    "clients3.google.com",
                                    "www.msftconnecttest.com",
                                    "www.msftncsi.com",
                                    "detectportal.firefox.com",
                                    "nmcheck.gnome.org"};

/* To the byte: that is what they compare. */
static const struct {
    const char *path;
    int status;
    const char *type, *body;
} PROBES[] = {
    {"/hotspot-detect.html", 200, "text/html",
     "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>"},
    {"/generate_204", 204, NULL, ""},
    {"/gen_204", 204, NULL, ""},
    {"/connecttest.txt", 200, "text/plain", "Microsoft Connect Test"},
    {"/ncsi.txt", 200, "text/plain", "Microsoft NCSI"},
    {"/success.txt", 200, "text/plain", "success\n"},
    {"/check_network_status.txt", 200, "text/plain", "NetworkManager is online\n"},
};

static bool is_asked(struct bytes host) {
    struct bytes name = bytes_slice(host, 0, bytes_find(host, ':'));
    for (size_t i = 0; i < COUNT_OF(NAMES); i++) {
        struct bytes asked = bytes_of(NAMES[i]);
        if (name.len == asked.len && strncasecmp((const char *)name.ptr, NAMES[i], asked.len) == 0)
            return true;
    }
    return false;
}

bool captive_answer(struct request *r, const char *page) {
    char link[160];
    if (!is_asked(request_header(r, "Host"))) return false;
    for (size_t i = 0; i < COUNT_OF(PROBES); i++)
        if (bytes_equal(r->path, bytes_of(PROBES[i].path)))
            return answer(r, PROBES[i].status, PROBES[i].type, bytes_of(PROBES[i].body)), true;
    snprintf(link, sizeof link, "%s/", page);
    answer_header(r, "Location", link);
    answer(r, 302, NULL, (struct bytes){0});
    return true;
}
