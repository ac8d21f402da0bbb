/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_media.c - PUT /media/HASH/PART and GET /media/HASH (desk.h). Anybody on the set's network may send: no token is looked
 * at, so that a picture for a report without a name is sent like every other. Who may read the text that names it may have
 * it back, and whoever has the code of the thread that it stands in. */
#define _GNU_SOURCE /* memmem */
#include "box/api_inner.h"
#include "box/desk.h"
#include "box/thread.h"
#include "net/journal.h"
#include <event2/event.h>
#include <stdio.h>
#include <string.h>

enum { FROM_ONE = 600 /* parts a minute */, NODES = 16, TEXT_MAX = 200 };
#define MEDIA_PATH bytes_of(vocabulary_seal[SEAL_MEDIA])

static void wake(int fd, short what, void *arg) {
    struct api *a = arg;
    (void)fd, (void)what;
    desk_turn(a->desk, api_now(a).mono_ms / 1000);
}

/* {"hash":hex,"size":n,"type":word}, and nothing that is not there. */
struct named {
    struct hash hash;
    uint8_t type[32];
    struct buffer type_text;
    int64_t size;
};
static bool read_named(struct bytes text, struct named *m) {
    struct json_node nodes[NODES];
    struct json j;
    struct buffer hash = BUFFER(m->hash.byte);
    m->type_text = BUFFER(m->type);
    if (!json_read(&j, text, nodes, NODES) || !json_is(&j, 0, JSON_OBJECT)) return false;
    uint32_t h = json_member(&j, 0, "hash"), t = json_member(&j, 0, "type");
    uint32_t s = json_member(&j, 0, "size");
    if (j.node[0].count != 3 || !h || !t || !s || !json_is(&j, s, JSON_NUMBER)) return false;
    m->size = j.node[s].number;
    return bytes_from_hex(json_raw(&j, h), &hash) && hash.len == hash.max &&
           json_string(&j, t, &m->type_text);
}

/* A phone has its own word for what it recorded: a picture stays a picture, a recording a recording. */
static bool same_sort(enum media_kind kind, struct bytes type) {
    bool picture = bytes_starts(bytes_of(media_types[kind]), BYTES("image/"));
    if (kind == MEDIA_AGE || kind == MEDIA_TEXT)
        return bytes_equal(type, bytes_of(media_types[kind]));
    bool recording = bytes_starts(type, BYTES("audio/")) || bytes_starts(type, BYTES("video/"));
    return picture ? bytes_starts(type, BYTES("image/")) : recording;
}

const char *api_media_wrong(struct api *a, struct bytes text, bool nameless) {
    struct named m;
    if (!text.len) return NULL;
    if (text.len > TEXT_MAX || !read_named(text, &m))
        return "{\"hash\",\"size\",\"type\"} of what PUT /media took";
    const struct media_row *row = desk_find(a->desk, &m.hash);
    if (!row) return "send it with PUT /media first: the box does not have it";
    if (m.size != row->size || !same_sort((enum media_kind)row->kind, buffer_bytes(&m.type_text)))
        return "it is of another size or type than the one that the box has";
    if (nameless && row->tells)
        return "it says in itself when, where or on what it was made; send it without that";
    return NULL;
}

/* The text as it is kept: a JSON string of the above. */
static bool read_kept(struct bytes json, struct named *m) {
    uint8_t text[TEXT_MAX];
    struct buffer b = BUFFER(text);
    struct json_node node[1];
    struct json j;
    return json_read(&j, json, node, 1) && json_string(&j, 0, &b) &&
           read_named(buffer_bytes(&b), m);
}

static void take_name(void *state, uint64_t index, struct bytes json) {
    struct api *a = state;
    struct named m;
    if (read_kept(json, &m) && !desk_name(a->desk, &m.hash, index))
        journal(JOURNAL_FAULT, "media", "no memory for what entries name");
}

static bool stands(void *state, const struct hash *hash, uint64_t index) {
    struct api *a = state;
    uint8_t json[512];
    struct buffer b = BUFFER(json);
    struct named m;
    return box_text(a->box, index, MEDIA_PATH, &b) && read_kept(buffer_bytes(&b), &m) &&
           hash_equal(&m.hash, hash);
}

void api_media_leaf(struct api *a, uint64_t index, struct bytes body) {
    uint8_t json[512];
    struct buffer b = BUFFER(json);
    if (memmem(body.ptr, body.len, "\"/media\":", 9) && box_text(a->box, index, MEDIA_PATH, &b))
        take_name(a, index, buffer_bytes(&b));
    if (memmem(body.ptr, body.len, "\"private-erased\"", 16)) desk_check(a->desk, stands, a);
}

bool api_media_open(struct api *a, const char *dir, char why[BOX_WORDS_MAX]) {
    a->desk = desk_open(dir, api_now(a).mono_ms / 1000, why);
    if (!a->desk) return false;
    box_texts(a->box, MEDIA_PATH, take_name, a);
    a->on_desk = event_new(a->base, desk_wake_fd(a->desk), EV_READ | EV_PERSIST, wake, a);
    return a->on_desk && event_add(a->on_desk, NULL) == 0;
}

void api_media_ping(struct api *a) {
    desk_turn(a->desk, api_now(a).mono_ms / 1000);
}

void api_media_close(struct api *a) {
    if (a->on_desk) event_free(a->on_desk);
    desk_close(a->desk);
}

static void answer_parts(struct request *r, int status, const struct media_row *row) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "{\"have\":[");
    for (uint32_t n = 0; n < row->parts; n++)
        if (row->have >> n & 1) json_item(&b), buffer_u64(&b, n);
    buffer_text(&b, "]");
    json_key_word(&b, "type", media_types[row->kind]);
    json_key_u64(&b, "size", row->size);
    json_key_bool(&b, "tells", row->tells);
    buffer_text(&b, "}\n");
    answer_json(r, status, &b);
}

static void put_done(void *state, const struct desk_answer *a) {
    static const struct {
        int status;
        const char *words;
    } no[] = {
        [DESK_WRONG] = {409, "What came is not what its hash says, or nothing that is taken. Send "
                             "all of it again."},
        [DESK_KIND] =
            {415, "Only JPEG, PNG, WebP, WebM, MP4, M4A, OGG, age files and plain text are taken."},
        [DESK_PARTS] = {409, "It was begun with another number of parts."},
        [DESK_PLACE_FULL] = {429, "Too much from one address. Send the report first."},
        [DESK_FULL] = {503, "There is no room for pictures and recordings. Send the words."},
        [DESK_BUSY] = {503, "The box is busy with others. Send this part again."},
        [DESK_NONE] = {404, "There is no such thing."},
    };
    struct request *r = state;
    if (a->said == DESK_PART || a->said == DESK_WHOLE) {
        answer_parts(r, a->said == DESK_WHOLE ? 201 : 200, &a->row);
        return;
    }
    if (no[a->said].status == 503 || no[a->said].status == 429)
        answer_header(r, "Retry-After", a->said == DESK_BUSY ? "1" : "60");
    answer_fault(r, no[a->said].status, no[a->said].words);
}

static bool read_hash(struct bytes text, struct hash *hash) {
    struct buffer b = BUFFER(hash->byte);
    return bytes_from_hex(text, &b) && b.len == b.max;
}

/* HASH/PART, and how many there are in the header. */
static bool read_part(const struct request *r, struct desk_part *p) {
    uint64_t part, parts;
    uint32_t slash = bytes_find(r->rest, '/');
    if (!read_hash(bytes_slice(r->rest, 0, slash), &p->hash)) return false;
    if (!bytes_u64(bytes_slice(r->rest, slash + 1, r->rest.len), &part)) return false;
    if (!bytes_u64(request_header(r, "Showclear-Parts"), &parts)) return false;
    if (parts < 1 || parts > MEDIA_PARTS_MAX || part >= parts) return false;
    p->part = (uint32_t)part;
    p->parts = (uint32_t)parts;
    return true;
}

void api_put_media(struct request *r) {
    struct desk_part p = {
        .octets = r->body, .place = api_place(r), .now_s = api_now(api_of(r)).mono_ms / 1000};
    if (!api_own(r) || api_slow(r, FROM_ONE)) return;
    if (!read_part(r, &p))
        answer_malformed(r, "part",
                         "PUT /media/HASH/PART: SHA-256 in hexadecimal, a number from 0, and "
                         "Showclear-Parts: how many, at most 64");
    else if (!r->body.len)
        answer_malformed(r, "body", "1 octet to 1 MiB");
    else
        desk_put(api_of(r)->desk, &p, put_done, r);
}

/* Who asks for it: by a token, or by a code. */
struct reader {
    struct api *api;
    struct person_id person;
    const struct thread *thread;
    const struct hash *hash;
    bool may;
};
static bool look_at(void *state, uint64_t index) {
    struct reader *q = state;
    bool opens = q->thread ? thread_holds(q->api->box, q->thread, index)
                           : box_may_read(q->api->box, q->person, index, MEDIA_PATH);
    q->may = opens && stands(q->api, q->hash, index);
    return !q->may;
}

/* False: it has been answered. */
static bool read_reader(struct request *r, struct reader *q, struct thread *t) {
    struct bytes code = request_header(r, "Showclear-Code");
    struct box_session s;
    struct hash hash;
    if (!code.len) {
        if (!api_who(r, false, &s)) return false;
        q->person = s.person;
        return true;
    }
    if (!api_nameless(r, FROM_ONE)) return false;
    q->thread = t;
    if (thread_code(box_crypto(q->api->box), code, &hash) && thread_find(q->api->box, &hash, t))
        return true;
    return answer_fault(r, 404, "No report has this code."), false;
}

static void get_done(void *state, const struct desk_answer *a) {
    struct request *r = state;
    char name[96];
    if (a->said != DESK_WHOLE || !a->octets) {
        put_done(state, a);
        return;
    }
    snprintf(name, sizeof name, "attachment; filename=\"%02x%02x%02x%02x.%s\"", a->row.hash.byte[0],
             a->row.hash.byte[1], a->row.hash.byte[2], a->row.hash.byte[3],
             media_endings[a->row.kind]);
    answer_header(r, "Content-Disposition", name);
    answer_given(r, 200, media_types[a->row.kind], a->octets, a->row.size);
}

/* Whoever may not have it hears no more than that it is not there. */
void api_get_media(struct request *r) {
    struct api *a = api_of(r);
    struct hash hash;
    struct thread t;
    struct reader q = {.api = a, .hash = &hash};
    if (!read_reader(r, &q, &t)) return;
    bool read = read_hash(r->rest, &hash);
    if (read) desk_named(a->desk, &hash, look_at, &q);
    if (q.may)
        desk_read(a->desk, &hash, get_done, r);
    else
        answer_fault(r, 404, "There is no such thing.");
}
