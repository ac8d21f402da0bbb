/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_tell.c - see media_tell.h. */
#include "cli/media_tell.h"
#include "cli/cli.h"
#include "cli/wait.h"
#include "text/json.h"
#include "text/utf8.h"
#include <inttypes.h>
#include <stdio.h>

enum { PATH_TEXT_MAX = 4 * 65536 };
static struct {
    bool json, some;
    const char *act;
    struct wait wait;
    uint8_t path[PATH_TEXT_MAX], quoted[6 * 65536];
} tell = {.wait.unit = "MB"};

void media_tell_path(struct buffer *b, struct bytes path) {
    static const char hex[] = "0123456789abcdef";
    for (uint32_t at = 0; at < path.len;) {
        uint32_t from = at, c = utf8_next(path, &at);
        bool plain = c != UINT32_MAX && utf8_line(bytes_slice(path, from, at - from)) && c != '\\';
        if (c == UINT32_MAX) at = from + 1;
        for (uint32_t i = from; i < at; i++) {
            uint8_t byte = path.ptr[i];
            if (byte == '\\')
                buffer_text(b, "\\\\");
            else if (plain)
                buffer_byte(b, byte);
            else
                buffer_text(b, "\\x"), buffer_byte(b, (uint8_t)hex[byte >> 4]),
                    buffer_byte(b, (uint8_t)hex[byte & 15]);
        }
    }
}

static const char *shown(struct bytes path) {
    struct buffer b = {tell.path, 0, sizeof tell.path - 1, false};
    media_tell_path(&b, path);
    tell.path[b.len] = 0;
    return (const char *)tell.path;
}

static void quote(const char *text) {
    struct buffer b = {tell.quoted, 0, sizeof tell.quoted, false};
    json_put_string(&b, bytes_of(text));
    printf("%.*s", b.full ? 2 : (int)b.len, b.full ? "\"\"" : (const char *)tell.quoted);
}
static void member(const char *key, const char *text) {
    printf(",\"%s\":", key);
    quote(text);
}

void media_tell_digest(enum format f, const uint8_t *digest) {
    uint8_t text[DIGEST_MAX * 2];
    struct buffer b = BUFFER(text);
    format_put(&b, f, digest);
    printf("%.*s", (int)b.len, (const char *)text);
}

static void json_digest(const char *key, enum format f, const uint8_t *digest) {
    printf(",\"%s\":\"", key);
    media_tell_digest(f, digest);
    putchar('"');
}

static void hear_json(const struct remark *f) {
    printf("%s{\"what\":\"%s\"", tell.some ? ",\n" : "", remark_word(f->kind));
    member("path", shown(f->path));
    if (f->detail) member("detail", f->detail);
    if (f->previous.len) member("previous", shown(f->previous));
    if (f->format != FORMAT_NONE) {
        member("format", format_word(f->format));
        json_digest("recorded", f->format, f->recorded);
        json_digest("found", f->format, f->found);
    }
    putchar('}');
    tell.some = true;
}

static void hear(void *state, const struct remark *f) {
    (void)state;
    wait_end(&tell.wait);
    if (tell.json) {
        hear_json(f);
        return;
    }
    printf("%s: %s", remark_word(f->kind), shown(f->path));
    if (*remark_says(f->kind)) printf(": %s", remark_says(f->kind));
    if (f->previous.len) printf(": it was %s", shown(f->previous));
    if (f->detail) printf(" (%s)", f->detail);
    if (f->format != FORMAT_NONE) {
        printf("\n    %-6s recorded ", format_word(f->format));
        media_tell_digest(f->format, f->recorded);
        printf("\n    %-6s found    ", "");
        media_tell_digest(f->format, f->found);
    }
    putchar('\n');
}

void media_tell_begin(struct reel *m, const char *act, bool json) {
    m->remarks.hear = hear;
    tell.json = json;
    tell.act = act;
    if (json) printf("{\"findings\":[");
}

void media_tell_progress(void *state, uint64_t done, uint64_t of) {
    (void)state;
    wait_show(&tell.wait, done / 1000000, of / 1000000);
}

static void written(const struct reel_written *w, bool first) {
    if (tell.json) {
        printf("%s{\"manifest\":", first ? "" : ",");
        quote(shown(bytes_of(w->manifest)));
        json_digest("c4", FORMAT_C4, w->c4);
        member("chain", shown(bytes_of(w->chain)));
        json_digest("chain_c4", FORMAT_C4, w->chain_c4);
        putchar('}');
        return;
    }
    printf("written: %s\n    c4     ", shown(bytes_of(w->manifest)));
    media_tell_digest(FORMAT_C4, w->c4);
    printf("\n");
}

static uint64_t files_read(const struct reel *m) {
    uint64_t files = 0;
    for (uint32_t i = 0; m->job && i < m->walk.items; i++)
        files += m->job[i].formats && !m->job[i].wrong;
    return files;
}

static void end_json(const struct reel *m, int exit) {
    bool some = false;
    printf("],\"written\":[");
    for (uint32_t i = 0; i < m->writtens; i++) written(&m->written[i], i == 0);
    printf("],\"counts\":{");
    for (uint32_t k = 0; k < REMARKS; k++) {
        if (!m->remarks.count[k]) continue;
        printf("%s\"%s\":%" PRIu64, some ? "," : "", remark_word((enum remark_kind)k),
               m->remarks.count[k]);
        some = true;
    }
    printf("},\"files\":%" PRIu64 ",\"exit\":%d", files_read(m), exit);
    member("root", shown(bytes_of(m->wish->root)));
    printf("}\n");
}

int media_tell_end(struct reel *m, int exit) {
    wait_end(&tell.wait);
    if (m->wrong) cli_fault(tell.act, "%s: %s", m->wish->root, m->wrong);
    if (tell.json) {
        end_json(m, exit);
        return exit;
    }
    for (uint32_t i = 0; i < m->writtens; i++) written(&m->written[i], false);
    printf("%" PRIu64 " files read", files_read(m));
    for (uint32_t k = 0; k < REMARKS; k++)
        if (m->remarks.count[k])
            printf(", %" PRIu64 " %s", m->remarks.count[k], remark_word((enum remark_kind)k));
    printf("\n");
    return exit;
}
