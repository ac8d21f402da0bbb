/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody_show.c - who looks is written down, then they see. See custody.h. */
#include "inquiry/custody/custody_inner.h"
#include "text/utf8.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct custody_look look_of(const struct custody_shown *shown, struct bytes number) {
    struct custody_look l = {.hour = folder_now_ms() / 3600000, .size = shown->size};
    struct stat st;
    snprintf(l.number, sizeof l.number, "%.*s", (int)number.len, (const char *)number.ptr);
    if (fstat(shown->file, &st) != 0) return l;
    l.inode = st.st_ino;
    l.changed_s = st.st_ctim.tv_sec, l.changed_ns = st.st_ctim.tv_nsec;
    return l;
}

static struct custody_look *find(struct custody_session *s, const char *number) {
    for (uint32_t i = 0; i < s->looks; i++)
        if (strcmp(s->look[i].number, number) == 0) return &s->look[i];
    return NULL;
}

/* A new place, or the one that was written down longest ago. */
static struct custody_look *make_place(struct custody_session *s) {
    struct custody_look *oldest = &s->look[0];
    if (s->looks < CUSTODY_LOOKS_MAX) return &s->look[s->looks++];
    for (uint32_t i = 1; i < s->looks; i++)
        if (s->look[i].hour < oldest->hour) oldest = &s->look[i];
    return oldest;
}

static bool untouched(const struct custody_look *a, const struct custody_look *b) {
    return strcmp(a->number, b->number) == 0 && a->size == b->size && a->inode == b->inode &&
           a->changed_s == b->changed_s && a->changed_ns == b->changed_ns;
}

enum custody_answer custody_viewing(struct inquiry *q, const char *by, struct bytes number,
                                    struct bytes reason, char why[INQUIRY_WORDS_MAX]) {
    uint8_t bytes[LINE_MAX_BYTES], called[NUMBER_MAX];
    struct buffer wish = BUFFER(bytes), viewing = BUFFER(called);
    if (!utf8_line(reason))
        return custody_say(why, CUSTODY_REFUSED, BYTES("why"), "one line of plain text");
    custody_wish(&wish, ACCOUNT_VIEWING, (struct bytes){0});
    custody_wish_field(&wish, "exhibit", number);
    if (!custody_wish_act(q, by, &wish))
        return custody_say(why, CUSTODY_REFUSED, BYTES("by"),
                           "who looks is written down: no compiler is called so");
    custody_wish_field(&wish, "why", reason);
    return custody_write(q, by, &wish, &viewing, why);
}

static enum custody_answer look(struct inquiry *q, struct custody_session *s, struct bytes number,
                                struct bytes reason, struct custody_shown *shown,
                                char why[INQUIRY_WORDS_MAX]) {
    shown->look = look_of(shown, number);
    struct custody_look *last = find(s, shown->look.number);
    if (!last || !untouched(last, &shown->look)) return CUSTODY_UNREAD;
    if (last->hour == shown->look.hour) return CUSTODY_ALLOWED;
    enum custody_answer answer = custody_viewing(q, s->by, number, reason, why);
    if (answer == CUSTODY_ALLOWED) last->hour = shown->look.hour;
    return answer;
}

enum custody_answer custody_ask(struct inquiry *q, struct custody_session *s, struct bytes number,
                                struct bytes reason, struct custody_shown *shown,
                                char why[INQUIRY_WORDS_MAX]) {
    enum custody_answer answer = custody_kin(q, number, why);
    if (answer == CUSTODY_ALLOWED) answer = custody_open(q, number, shown, why);
    if (answer != CUSTODY_ALLOWED) return answer;
    answer = look(q, s, number, reason, shown, why);
    if (answer != CUSTODY_ALLOWED && answer != CUSTODY_UNREAD) close(shown->file);
    return answer;
}

bool custody_found(struct custody_session *s, struct bytes number,
                   const struct custody_shown *shown, struct bytes hash) {
    struct custody_look now = look_of(shown, number);
    if (!bytes_equal(hash, bytes_of(shown->hash)) || !untouched(&shown->look, &now)) return false;
    struct custody_look *place = find(s, now.number);
    now.hour = place ? place->hour : 0;
    if (!place) place = make_place(s);
    *place = now;
    return true;
}

enum custody_answer custody_show(struct inquiry *q, struct custody_session *s, struct bytes number,
                                 struct bytes reason, struct custody_shown *shown,
                                 char why[INQUIRY_WORDS_MAX]) {
    enum custody_answer answer = custody_ask(q, s, number, reason, shown, why);
    if (answer != CUSTODY_UNREAD) return answer;
    bool whole = custody_whole(shown) && custody_found(s, number, shown, bytes_of(shown->hash));
    answer = whole ? look(q, s, number, reason, shown, why) : CUSTODY_UNREAD;
    if (answer == CUSTODY_UNREAD) answer = custody_altered(number, why); /* or touched just now */
    if (answer != CUSTODY_ALLOWED) close(shown->file);
    return answer;
}
