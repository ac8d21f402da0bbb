/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ignore.c - see ignore.h. Two stars stand for folders, one for characters; both are matched by going back to the last star only,
 * which is enough for either and never more than pattern times name. */
#include "inquiry/media/ignore.h"
#include "inquiry/media/arena.h"
#include <stdlib.h>

void ignore_add(struct ignore *i, struct bytes pattern) {
    for (uint32_t p = 0; p < i->patterns; p++)
        if (bytes_equal(i->pattern[p], pattern)) return;
    i->pattern = list_room(i->pattern, i->patterns, sizeof *i->pattern);
    i->pattern[i->patterns++] = pattern;
}
void ignore_drop(struct ignore *i) {
    free(i->pattern);
    *i = (struct ignore){0};
}

/* What one step of a pattern takes: a character, an escaped one, any, one of a class. */
struct step {
    uint32_t len; /* of the pattern */
    bool takes;
};

static bool in_class(struct bytes p, uint32_t from, uint32_t to, uint8_t c) {
    for (uint32_t i = from; i < to; i++) {
        bool range = i + 2 < to && p.ptr[i + 1] == '-';
        uint8_t last = range ? p.ptr[i + 2] : p.ptr[i];
        if (c >= p.ptr[i] && c <= last) return true;
        if (range) i += 2;
    }
    return false;
}

static struct step class_at(struct bytes p, uint32_t at, uint8_t c) {
    uint32_t from = at + 1;
    bool not = from < p.len && (p.ptr[from] == '!' || p.ptr[from] == '^');
    from += not ;
    uint32_t to = from < p.len ? from + 1 : p.len;
    while (to < p.len && p.ptr[to] != ']') to++;
    if (to >= p.len) return (struct step){1, c == '['}; /* never closed: itself */
    return (struct step){to + 1 - at, in_class(p, from, to, c) != not };
}

static struct step step_at(struct bytes p, uint32_t at, uint8_t c) {
    if (p.ptr[at] == '?') return (struct step){1, true};
    if (p.ptr[at] == '[') return class_at(p, at, c);
    bool escaped = p.ptr[at] == '\\' && at + 1 < p.len;
    return (struct step){escaped ? 2 : 1, p.ptr[at + escaped] == c};
}

/* One name against one part of a pattern. */
static bool matches_name(struct bytes p, struct bytes name) {
    uint32_t at = 0, n = 0, star = UINT32_MAX, back = 0;
    while (n < name.len) {
        if (at < p.len && p.ptr[at] == '*') {
            star = ++at;
            back = n;
            continue;
        }
        struct step s = at < p.len ? step_at(p, at, name.ptr[n]) : (struct step){0, false};
        if (s.takes) {
            at += s.len;
            n++;
        } else if (star != UINT32_MAX) {
            at = star;
            n = ++back;
        } else
            return false;
    }
    while (at < p.len && p.ptr[at] == '*') at++;
    return at == p.len;
}

static struct bytes part(struct bytes text, uint32_t from) {
    struct bytes rest = bytes_slice(text, from, text.len);
    return bytes_slice(rest, 0, bytes_find(rest, '/'));
}
static uint32_t after(struct bytes text, uint32_t from) {
    return from + part(text, from).len + 1;
}
static bool is_stars(struct bytes p) {
    return bytes_equal(p, BYTES("**"));
}

/* A whole path against a whole pattern, part by part. */
static bool matches_path(struct bytes p, struct bytes path) {
    uint32_t at = 0, n = 0, stars = UINT32_MAX, back = 0;
    while (n < path.len) {
        bool more = at < p.len;
        if (more && is_stars(part(p, at)) && after(p, at) < p.len) {
            stars = at = after(p, at);
            back = n;
            continue;
        }
        if (more && is_stars(part(p, at))) return true; /* all that is inside */
        if (more && matches_name(part(p, at), part(path, n))) {
            at = after(p, at);
            n = after(path, n);
        } else if (stars != UINT32_MAX) {
            at = stars;
            n = back = after(path, back);
        } else
            return false;
    }
    return at >= p.len;
}

static struct bytes without_end(struct bytes p) {
    while (p.len && p.ptr[p.len - 1] == ' ' && (p.len < 2 || p.ptr[p.len - 2] != '\\')) p.len--;
    return p;
}

bool ignore_anchored(struct bytes p) {
    p = without_end(p);
    if (p.len && *p.ptr == '!') p = bytes_slice(p, 1, p.len);
    return bytes_find(p, '/') + 1 < p.len;
}

static bool matches(struct bytes p, struct bytes path, bool folder) {
    bool anchored = ignore_anchored(p);
    if (p.len && p.ptr[p.len - 1] == '/') {
        if (!folder) return false;
        p.len--;
    }
    if (p.len && *p.ptr == '/') p = bytes_slice(p, 1, p.len);
    if (!p.len) return false;
    if (anchored) return matches_path(p, path);
    uint32_t name = path.len;
    while (name && path.ptr[name - 1] != '/') name--;
    return matches_name(p, bytes_slice(path, name, path.len));
}

int ignore_says(const struct ignore *i, struct bytes path, bool folder) {
    for (uint32_t at = i->patterns; at-- > 0;) {
        struct bytes p = without_end(i->pattern[at]);
        bool not = p.len && *p.ptr == '!';
        if (not ) p = bytes_slice(p, 1, p.len);
        if (!p.len || (!not &&*p.ptr == '#')) continue;
        if (matches(p, path, folder)) return !not ;
    }
    return -1;
}

bool ignore_says_within(const struct ignore *i, struct bytes path, bool folder) {
    for (uint32_t end = 0; end < path.len; end++)
        if (path.ptr[end] == '/' && ignore_says(i, bytes_slice(path, 0, end), true) == 1)
            return true;
    return ignore_says(i, path, folder) == 1;
}
