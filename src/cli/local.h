/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* local.h - what `showclear stop` and `showclear invite` say to the serve that runs: over DIR/box.sock, HTTP as to phones. */
#pragma once
#include "text/json.h"

enum { LOCAL_ANSWER_MAX = 16384, LOCAL_NODES_MAX = 64 };
struct local_answer {
    int status; /* 0: nobody answered */
    struct json json;
    struct json_node node[LOCAL_NODES_MAX];
    uint8_t bytes[LOCAL_ANSWER_MAX];
};

/* local_post(dir, path, body, a): False: nobody answered, or not in JSON. */
SC_CHECK bool local_post(const char *dir, const char *path, struct bytes body,
                         struct local_answer *a);
/* local_text(a, key, out, size): a member's text, "" when there is none. */
const char *local_text(const struct local_answer *a, const char *key, char *out, size_t size);
