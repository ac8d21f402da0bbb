/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody_give.c - an exhibit leaves: copied and hashed on the way, then written down, and only then there under its name. */
#include "inquiry/custody/custody_inner.h"
#include "inquiry/custody/pour.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct giving {
    struct inquiry *q;
    struct custody_handing *h;
    struct custody_shown shown;
    struct pour pour;
    int folder;
    const char *name;
    char *why;
};

static enum custody_answer no(struct giving *g, enum custody_answer answer, const char *what,
                              const char *words) {
    return custody_say(g->why, answer, bytes_of(what), words);
}

/* The folder of the new file, which must not be there. */
static enum custody_answer open_out(struct giving *g) {
    char path[INQUIRY_PATH_MAX];
    const char *slash = strrchr(g->h->out, '/');
    size_t len = slash ? (size_t)(slash - g->h->out) + 1 : 0;
    g->name = g->h->out + len;
    snprintf(path, sizeof path, "%.*s", len ? (int)len : 1, len ? g->h->out : ".");
    if (len >= sizeof path || !*g->name) return no(g, CUSTODY_REFUSED, g->h->out, "name a file");
    g->folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (g->folder < 0) return no(g, CUSTODY_REFUSED, path, strerror(errno));
    if (faccessat(g->folder, g->name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        return no(g, CUSTODY_REFUSED, g->h->out, "is there already, and stays");
    return CUSTODY_ALLOWED;
}

static enum custody_answer altered(struct giving *g) {
    return custody_altered(bytes_of(g->h->number), g->why);
}

static enum custody_answer pour_out(struct giving *g) {
    enum custody_answer answer = open_out(g);
    if (answer != CUSTODY_ALLOWED) return answer;
    if (!pour_begin(&g->pour, g->shown.file, g->folder))
        return no(g, CUSTODY_FAULT, g->h->out, g->pour.why);
    if (strcmp(g->pour.hash, g->shown.hash) == 0) return CUSTODY_ALLOWED;
    pour_drop(&g->pour);
    return altered(g);
}

static enum custody_answer begin(struct giving *g) {
    struct bytes number = bytes_of(g->h->number);
    enum custody_answer answer = g->h->agrees ? CUSTODY_ALLOWED : custody_kin(g->q, number, g->why);
    if (answer == CUSTODY_ALLOWED) answer = custody_open(g->q, number, &g->shown, g->why);
    if (answer == CUSTODY_NOT_HERE && !g->shown.hash[0] && !g->h->out) return CUSTODY_ALLOWED;
    if (answer != CUSTODY_ALLOWED) return answer;
    snprintf(g->h->hash, sizeof g->h->hash, "%s", g->shown.hash);
    if (!g->h->out) return custody_whole(&g->shown) ? CUSTODY_ALLOWED : altered(g);
    return pour_out(g);
}

static enum custody_answer end(struct giving *g, enum custody_answer answer) {
    if (g->pour.name[0] && answer != CUSTODY_ALLOWED) pour_drop(&g->pour);
    if (g->pour.name[0] && !pour_name(&g->pour, g->name, 0600))
        answer = no(g, CUSTODY_FAULT, g->h->out, g->pour.why);
    if (g->shown.file >= 0) close(g->shown.file);
    if (g->folder >= 0) close(g->folder);
    return answer;
}

static struct giving giving_of(struct inquiry *q, struct custody_handing *h, char *why) {
    h->hash[0] = 0;
    return (struct giving){
        .q = q, .h = h, .shown = {.file = -1}, .pour = {.part = -1}, .folder = -1, .why = why};
}

enum custody_answer custody_copy(struct inquiry *q, struct custody_handing *h,
                                 char why[INQUIRY_WORDS_MAX]) {
    struct giving g = giving_of(q, h, why);
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer reason = BUFFER(bytes);
    enum custody_answer answer = begin(&g);
    buffer_text(&reason, "a working copy");
    buffer_text(&reason, h->reason ? ": " : "");
    buffer_text(&reason, h->reason ? h->reason : "");
    buffer_text(&reason, h->agrees ? "; the family agrees: " : "");
    buffer_text(&reason, h->agrees ? h->agrees : "");
    if (answer == CUSTODY_ALLOWED)
        answer = custody_viewing(q, h->by, bytes_of(h->number), buffer_bytes(&reason), why);
    return end(&g, answer);
}

static enum custody_answer write_disclosure(struct giving *g) {
    const struct custody_handing *h = g->h;
    uint8_t bytes[LINE_MAX_BYTES], called[NUMBER_MAX];
    struct buffer wish = BUFFER(bytes), number = BUFFER(called);
    custody_wish(&wish, ACCOUNT_DISCLOSURE, (struct bytes){0});
    custody_wish_field(&wish, "exhibit", bytes_of(h->number));
    custody_wish_field(&wish, "to", bytes_of(h->to));
    custody_wish_field(&wish, "basis", bytes_of(h->basis));
    custody_wish_field(&wish, "hash", bytes_of(h->hash));
    custody_wish_field(&wish, "family-agrees", bytes_of(h->agrees ? h->agrees : ""));
    if (!custody_wish_act(g->q, h->by, &wish))
        return no(g, CUSTODY_REFUSED, "by", "no compiler is called so, or it is not plain which");
    return custody_write(g->q, h->by, &wish, &number, g->why);
}

enum custody_answer custody_disclose(struct inquiry *q, struct custody_handing *h,
                                     char why[INQUIRY_WORDS_MAX]) {
    struct giving g = giving_of(q, h, why);
    enum custody_answer answer = begin(&g);
    if (answer == CUSTODY_ALLOWED) answer = write_disclosure(&g);
    return end(&g, answer);
}
