/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_who.c - who asks: the token of a cookie or a header, and whether our own page sent it. */
#include "box/api_inner.h"
#include "box/thread.h"
#include "text/when.h"
#include <event2/event.h>
#include <stdio.h>
#include <string.h>

/* The person whose token it is. ${cookie}: the browser sent it by itself, so it says nothing about who wanted it. */
static bool find(struct request *r, struct box_session *s, bool *cookie) {
    struct bytes token = request_bearer(r);
    *cookie = token.len == 0;
    if (*cookie) token = request_cookie(r, api_cookie(api_of(r)));
    return token.len == BOX_TOKEN_TEXT && box_session(api_of(r)->box, token, s);
}

bool api_session(struct request *r, struct box_session *s) {
    bool cookie;
    *s = (struct box_session){0};
    return find(r, s, &cookie);
}

/* A screen says that it is practice before anybody has joined on it. */
static void answer_join(struct request *r) {
    uint8_t bytes[64];
    struct buffer b = BUFFER(bytes);
    bool practice = api_of(r)->options.practice;
    buffer_text(&b,
                practice ? "{\"fault\":\"join\",\"practice\":true}\n" : "{\"fault\":\"join\"}\n");
    answer_json(r, 401, &b);
}

bool api_who(struct request *r, bool acts, struct box_session *s) {
    bool cookie;
    *s = (struct box_session){0};
    if (!find(r, s, &cookie)) return answer_join(r), false;
    if (acts && !request_is_own(r, cookie))
        return answer_fault(r, 403, "This came from another site's page. Open the box's own page."),
               false;
    return true;
}

bool api_own(struct request *r) {
    if (request_is_own(r, false)) return true;
    answer_fault(r, 403, "This came from another site's page. Open the box's own page.");
    return false;
}

uint64_t api_place(const struct request *r) {
    struct bytes address = request_address(r);
    uint64_t sum =
        14695981039346656037u ^ api_of(r)->salt; /* FNV-1a, salted: it never leaves this process */
    for (uint32_t i = 0; i < address.len; i++) sum = (sum ^ address.ptr[i]) * 1099511628211u;
    return sum ^ sum >> 32;
}

/* True: there is none left this minute. */
static bool used_up(const struct api *api, struct allowance *a, uint32_t most) {
    uint64_t now_s = api_now(api).mono_ms / 1000;
    if (now_s >= a->until_s) *a = (struct allowance){now_s + 60, most};
    if (a->left > 0) return a->left--, false;
    return true;
}

static bool answer_slow(struct request *r, const char *words) {
    answer_header(r, "Retry-After", "60");
    answer_fault(r, 429, words);
    return true;
}

bool api_slow(struct request *r, uint32_t most) {
    struct api *a = api_of(r);
    if (!used_up(a, &a->place[(api_place(r) + most) % API_PLACES], most)) return false;
    return answer_slow(r, "Too many of these from one address. Wait a minute and try again.");
}

/* The answer bears no other time than what is written down: the quarter hour. */
static void put_date(struct request *r) {
    static const char *const DAYS[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static const char *const MONTHS[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    uint64_t at = box_quarter_ms(api_now(api_of(r)).wall_ms);
    struct civil c = when_civil(at, 0);
    char date[64];
    snprintf(date, sizeof date, "%s, %02u %s %04d %02u:%02u:00 GMT", DAYS[at / 86400000 % 7],
             (unsigned)c.day, MONTHS[(c.month + 11) % 12], (int)c.year, (unsigned)c.hour,
             (unsigned)c.minute);
    answer_header(r, "Date", date);
}

bool api_nameless(struct request *r, uint32_t most) {
    enum { FROM_ALL = 240 /* a minute: a whole crew that writes, and no flood */ };
    put_date(r);
    if (api_slow(r, most)) return false;
    if (!used_up(api_of(r), &api_of(r)->all, FROM_ALL)) return true;
    return answer_slow(r, "Too many write without a name just now. Wait a minute and try again."),
           false;
}
