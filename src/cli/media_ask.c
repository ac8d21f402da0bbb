/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_ask.c - see media_ask.h. */
#include "cli/media_ask.h"
#include "box/version.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct media_words media_words;

static void add(const char **list, uint32_t *count, uint32_t max, const char *value) {
    media_words.too_many |= *count == max;
    if (*count < max) list[(*count)++] = value;
}
void media_add_format(const char *value) {
    add(media_words.format, &media_words.formats, FORMATS, value);
}
void media_add_single(const char *value) {
    add(media_words.single, &media_words.singles, MEDIA_MANY, value);
}
void media_add_ignore(const char *value) {
    add(media_words.ignore, &media_words.ignores, MEDIA_MANY, value);
}
void media_add_ignore_file(const char *value) {
    add(media_words.ignore_file, &media_words.ignore_files, 16, value);
}

static int formats(struct reel_wish *w, const char *act) {
    for (uint32_t i = 0; i < media_words.formats; i++) {
        enum format f = format_find(bytes_of(media_words.format[i]));
        if (f == FORMAT_SHA256)
            return cli_usage(act, "ASC MHL knows no sha256; --sha256 keeps it beside the others");
        if (f == FORMAT_NONE)
            return cli_usage(act, "there is no hash %s; xxh128, xxh64, xxh3, md5, sha1, c4",
                             media_words.format[i]);
        w->formats |= 1u << f;
    }
    return -1;
}

static struct bytes patterns[2 * MEDIA_MANY];

static int pattern(struct reel_wish *w, const char *act, const char *text) {
    static struct arena kept;
    if (!*text) return -1;
    if (w->ignores == COUNT_OF(patterns))
        return cli_usage(act, "there are more than %zu patterns", COUNT_OF(patterns));
    patterns[w->ignores++] = arena_bytes(&kept, bytes_of(text));
    return -1;
}

static int pattern_file(struct reel_wish *w, const char *act, const char *path) {
    char line[4096];
    int answer = -1;
    FILE *f = fopen(path, "re");
    if (!f) return cli_usage(act, "%s: there is no such file of patterns", path);
    while (answer < 0 && fgets(line, sizeof line, f)) {
        line[strcspn(line, "\r\n")] = 0;
        if (*line != '#') answer = pattern(w, act, line);
    }
    fclose(f);
    return answer;
}

static int ignores(struct reel_wish *w, const char *act) {
    int answer = -1;
    w->ignore = patterns;
    for (uint32_t i = 0; answer < 0 && i < media_words.ignores; i++)
        answer = pattern(w, act, media_words.ignore[i]);
    for (uint32_t i = 0; answer < 0 && i < media_words.ignore_files; i++)
        answer = pattern_file(w, act, media_words.ignore_file[i]);
    for (uint32_t i = 0; answer < 0 && i < w->ignores; i++)
        if (!new_file_can_say(patterns[i]))
            answer = cli_usage(act, "a pattern holds what no manifest can");
    return answer;
}

/* As the schema has it: something, "@", something without a dot, a dot, something. */
static bool is_email(const char *text) {
    const char *at = strchr(text, '@'), *dot = at ? strchr(at + 1, '.') : NULL;
    return at > text && dot > at + 1 && dot[1];
}

static int author(struct reel_wish *w, const char *act) {
    const struct media_words *m = &media_words;
    const char *const all[] = {m->author,   m->email,   m->phone,   m->role,
                               m->location, m->comment, m->hostname};
    for (uint32_t i = 0; i < COUNT_OF(all); i++)
        if (all[i] && !new_file_can_say(bytes_of(all[i])))
            return cli_usage(act,
                             "a text holds what no manifest can: UTF-8 without control characters");
    if (!m->author && (m->email || m->phone || m->role))
        return cli_usage(act, "an author has a name: --author_name NAME");
    if (m->email && !is_email(m->email))
        return cli_usage(act, "%s is no address as the format wants it", m->email);
    w->author = (struct manifest_author){m->author, m->email, m->phone, m->role};
    w->location = m->location;
    w->comment = m->comment;
    return -1;
}

static const char *this_machine(void) {
    static char name[256];
    if (gethostname(name, sizeof name - 1) != 0 || !new_file_can_say(bytes_of(name)))
        return "unknown";
    return name;
}

static uint64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return t.tv_sec > 0 ? (uint64_t)t.tv_sec * 1000 : 0;
}

int media_ask(struct reel_wish *w, const char *act, const char *root) {
    *w = (struct reel_wish){.root = root, .now_ms = now_ms(), .version = SHOWCLEAR_VERSION};
    w->no_folders = media_words.no_folders;
    w->renames = media_words.renames;
    w->sha256 = media_words.sha256;
    w->folders = media_words.folders;
    w->packing_list = media_words.packing;
    w->single = media_words.single;
    w->singles = media_words.singles;
    w->hostname = media_words.hostname ? media_words.hostname : this_machine();
    if (media_words.too_many)
        return cli_usage(act, "one option is given more often than can be kept");
    int answer = formats(w, act);
    if (answer < 0) answer = ignores(w, act);
    if (answer < 0) answer = author(w, act);
    return answer;
}
