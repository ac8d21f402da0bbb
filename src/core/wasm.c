/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "core/wasm.h"
#include "core/codec.h"
#include "core/view.h"
#include "ledger/tree.h"
#include "text/mem.h"

enum { NODES_MAX = 4096 };

struct image {
    struct ledger ledger;
    struct world world;
};
static struct image image;
static uint8_t input[WASM_INPUT_MAX], output[WASM_OUTPUT_MAX];
static struct json_node nodes[NODES_MAX];
static struct hash root;

uint8_t *wasm_input(void) {
    return input;
}

uint8_t *wasm_output(void) {
    return output;
}

uint8_t *wasm_image_at(void) {
    return (uint8_t *)&image;
}

uint32_t wasm_image_size(void) {
    return sizeof image;
}

uint8_t *wasm_world_at(void) {
    return (uint8_t *)&image.world;
}

uint32_t wasm_world_size(void) {
    return sizeof image.world;
}

void wasm_reset(void) {
    memset(&image, 0, sizeof image);
    core_init(&image.world);
}

int32_t wasm_image_loaded(void) {
    if (!core_validate(&image.world) && image.ledger.size == image.world.past.events) return 0;
    wasm_reset();
    return -1;
}

uint32_t wasm_size(void) {
    return (uint32_t)image.ledger.size;
}

uint8_t *wasm_root(void) {
    struct crypto c = sha256_port();
    root = ledger_root(&image.ledger, &c);
    return root.byte;
}

static void append(struct bytes leaf, const struct event *e) {
    struct crypto c = sha256_port();
    struct hash hash = ledger_leaf(&c, leaf);
    core_apply(&image.world, e);
    ledger_append(&image.ledger, &c, &hash);
}

int32_t wasm_apply(uint32_t len) {
    static struct image before;
    struct event e;
    struct bytes leaf = {input, len};
    if (len > sizeof input || core_decode(leaf, &e) || e.index != image.ledger.size) return -1;
    memcpy(&before, &image, sizeof image);
    append(leaf, &e);
    if (!core_validate_near(&image.world, &e)) return 0;
    memcpy(&image, &before, sizeof image);
    return -1;
}

/* Whoever touched the screen is "actor"; "for" is whose act it was when not their own. */
static const char *read_actors(const struct json *j, struct command *c) {
    uint32_t actor = json_member(j, 0, "actor"), other = json_member(j, 0, "for");
    if (!json_is(j, actor, JSON_NUMBER) || j->node[actor].number < 0 ||
        j->node[actor].number > PEOPLE_MAX)
        return "a person's number";
    c->actor.n = (uint16_t)j->node[actor].number;
    if (!other) return NULL;
    if (!json_is(j, other, JSON_NUMBER) || j->node[other].number < 1 ||
        j->node[other].number > PEOPLE_MAX)
        return "a person's number";
    c->entered_by = c->actor;
    c->actor.n = (uint16_t)j->node[other].number;
    return NULL;
}

/* NULL, or what is wrong with the command in ${input}. */
static const char *read_command(uint32_t len, struct command *c, const char **field) {
    struct json j;
    *field = "";
    if (len > sizeof input) return "it is too long";
    if (!json_read(&j, (struct bytes){input, len}, nodes, NODES_MAX)) return j.wrong;
    const char *wrong = core_read_command(&image.world, &j, 0, c, field);
    if (wrong) return wrong;
    *field = "actor";
    return read_actors(&j, c);
}

static void write_malformed(struct buffer *b, const char *field, const char *why) {
    buffer_text(b, "{\"malformed\":{");
    json_key_word(b, "field", field);
    json_key_word(b, "why", why);
    buffer_text(b, "}}");
}

static void write_refused(struct buffer *b, const struct command *c, const struct refusal *why) {
    struct rule_set all;
    core_write_refusal(why, b);
    b->len--; /* its last brace comes after what we add */
    core_breaches(&image.world, c, &all);
    json_key(b, "all");
    buffer_byte(b, '[');
    for (uint32_t r = 0; r < RULE_COUNT; r++)
        if (all.word[r / 32] >> r % 32 & 1)
            json_item(b), json_put_string(b, bytes_of(vocabulary_rule[r].id));
    buffer_text(b, "]}");
}

static uint32_t written(const struct buffer *b) {
    return b->full ? 0 : b->len;
}

static void write_foreseen(struct buffer *b, const struct command *c, const struct decision *d) {
    switch ((enum verdict)d->verdict) {
    case DECIDED: buffer_text(b, "{\"refused\":null}"); return;
    case REFUSED: write_refused(b, c, &d->why); return;
    case MALFORMED:
        write_malformed(b, d->why.field < FIELD_COUNT ? vocabulary_field[d->why.field].key : "kind",
                        "there is no such thing, or it is out of range");
    }
}

uint32_t wasm_foresee(uint32_t len) {
    struct command c;
    struct decision d;
    struct buffer b = BUFFER(output);
    const char *field, *wrong = read_command(len, &c, &field);
    if (wrong) {
        write_malformed(&b, field, wrong);
    } else {
        core_decide(&image.world, &c, &d);
        write_foreseen(&b, &c, &d);
    }
    return written(&b);
}

uint32_t wasm_decide_events(uint32_t len) {
    struct command c;
    struct decision d;
    struct buffer b = BUFFER(output);
    const char *field;
    if (read_command(len, &c, &field)) return 0;
    core_decide(&image.world, &c, &d);
    for (uint32_t i = 0; d.verdict == DECIDED && i < d.count; i++) {
        uint32_t from = b.len;
        d.event[i].index = image.ledger.size;
        core_encode(&d.event[i], &b);
        append((struct bytes){output + from, b.len - from}, &d.event[i]);
        buffer_byte(&b, '\n');
    }
    return written(&b);
}

uint32_t wasm_view(uint32_t what, uint32_t viewer) {
    struct buffer b = BUFFER(output);
    if (what >= VIEW_COUNT || viewer > image.world.live.people) return 0;
    view_write(&image.world, (enum view)what, (struct person_id){(uint16_t)viewer}, &b);
    return written(&b);
}

uint32_t wasm_setup_view(uint32_t setup, uint32_t viewer) {
    struct buffer b = BUFFER(output);
    if (!setup || setup > image.world.live.setups || viewer > image.world.live.people) return 0;
    view_write_setup(&image.world, (struct setup_id){(uint16_t)setup},
                     (struct person_id){(uint16_t)viewer}, &b);
    return written(&b);
}

static bool read_hash(const struct json *j, uint32_t node, struct hash *hash) {
    struct buffer b = BUFFER(hash->byte);
    return json_is(j, node, JSON_STRING) && bytes_from_base64(json_raw(j, node), &b) &&
           b.len == sizeof hash->byte;
}

static bool read_size(const struct json *j, const char *key, uint64_t *size) {
    uint32_t node = json_member(j, 0, key);
    if (!json_is(j, node, JSON_NUMBER) || j->node[node].number < 0) return false;
    *size = (uint64_t)j->node[node].number;
    return true;
}

static bool read_proof(const struct json *j, struct ledger_proof *p) {
    uint32_t array = json_member(j, 0, "proof");
    if (!json_is(j, array, JSON_ARRAY) || j->node[array].count > LEDGER_PROOF_MAX) return false;
    for (uint32_t i = array + 1; i < j->node[array].next; i = j->node[i].next)
        if (!read_hash(j, i, &p->hash[p->count++])) return false;
    return true;
}

int32_t wasm_consistent(uint32_t len) {
    struct json j;
    struct crypto c = sha256_port();
    struct ledger_proof p = {0};
    struct hash old_root, new_root;
    uint64_t old, size;
    if (len > sizeof input || !json_read(&j, (struct bytes){input, len}, nodes, NODES_MAX))
        return 0;
    if (!read_size(&j, "old", &old) || !read_size(&j, "size", &size) || !read_proof(&j, &p))
        return 0;
    if (!read_hash(&j, json_member(&j, 0, "oldRoot"), &old_root)) return 0;
    if (!read_hash(&j, json_member(&j, 0, "root"), &new_root)) return 0;
    return ledger_check_consistency(&c, &p, old, &old_root, size, &new_root);
}
