/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_clock.c - what time it is, when the box does not know: POST /clock tells what a phone's own clock says. Two that agree are
 * what a person may set the box's clock by; nobody sets it by a typed number alone. In memory only. */
#include "box/api_inner.h"

enum { AGREE_MS = 60000, GOOD_FOR_MS = 600000, DAY_MS = 86400000 };

static bool counts(const struct api_told *t, uint64_t mono) {
    return t->who && t->at_ms + GOOD_FOR_MS > mono;
}

uint32_t api_clocks_told(const struct api *a) {
    uint64_t mono = api_now(a).mono_ms;
    uint32_t n = 0;
    for (uint32_t i = 0; i < API_TOLD; i++) n += counts(&a->told[i], mono);
    return n;
}

static uint64_t apart(int64_t a, int64_t b) {
    return a > b ? (uint64_t)(a - b) : (uint64_t)(b - a);
}

/* Whether two devices agree; the time between the two that do best. */
static bool agreed(const struct api *a, uint64_t *at_ms) {
    uint64_t mono = api_now(a).mono_ms, best = AGREE_MS + 1;
    for (uint32_t i = 0; i < API_TOLD; i++)
        for (uint32_t k = 0; k < i; k++) {
            const struct api_told *one = &a->told[i], *two = &a->told[k];
            uint64_t by = apart(one->less_mono_ms, two->less_mono_ms);
            if (!counts(one, mono) || !counts(two, mono) || by >= best) continue;
            best = by;
            int64_t less = one->less_mono_ms / 2 + two->less_mono_ms / 2;
            *at_ms = (uint64_t)(less + (int64_t)mono);
        }
    return best <= AGREE_MS;
}

/* One entry a device; the one told of longest ago gives way. */
static void take(struct api *a, uint32_t who, int64_t at_ms) {
    uint64_t mono = api_now(a).mono_ms;
    struct api_told *t = a->told;
    for (uint32_t i = 0; i < API_TOLD; i++) {
        if (a->told[i].who == who) {
            t = &a->told[i];
            break;
        }
        if (a->told[i].at_ms < t->at_ms) t = &a->told[i];
    }
    *t = (struct api_told){who, at_ms - (int64_t)mono, mono};
}

void api_post_clock(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    struct box_session s;
    struct api *a = api_of(r);
    uint8_t bytes[128];
    struct buffer b = BUFFER(bytes);
    uint64_t at = 0;
    if (!api_who(r, true, &s) || !request_json(r, &j, nodes)) return;
    uint32_t node = json_member(&j, 0, "at");
    int64_t said = node && json_is(&j, node, JSON_NUMBER) ? j.node[node].number : 0;
    if (said < DAY_MS || said / 1000 > UINT32_MAX) {
        answer_malformed(r, "at", "what this device's clock says, in milliseconds since 1970");
        return;
    }
    take(a, api_listener(&s), said);
    bool agree = agreed(a, &at);
    buffer_text(&b, "{\"phones\":");
    buffer_u64(&b, api_clocks_told(a));
    buffer_text(&b, agree ? ",\"agree\":true,\"at\":" : ",\"agree\":false,\"at\":");
    buffer_u64(&b, at);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

const char *api_clock_wrong(const struct api *a, const struct command *c) {
    uint64_t at = 0;
    if (c->kind != COMMAND_SET_CLOCK) return NULL;
    if (!agreed(a, &at))
        return "two devices whose clocks agree within a minute: open the page on both, and again";
    if (apart((int64_t)c->arg[FIELD_DUE] * 1000, (int64_t)at) > AGREE_MS)
        return "the time that two devices agree on, within a minute";
    return NULL;
}

bool api_clock_unset(struct request *r, uint32_t kind) {
    uint8_t bytes[256];
    struct buffer b = BUFFER(bytes);
    if (!box_clock_is(api_of(r)->box).doubt || kind == COMMAND_SET_CLOCK) return false;
    buffer_text(&b, "{\"fault\":\"The box does not know what time it is. Two people set its clock "
                    "first. A stop goes through.\",\"clock\":true}\n");
    answer_header(r, "Retry-After", "5");
    answer_json(r, 503, &b);
    return true;
}

void api_put_clock(const struct api *a, struct buffer *b) {
    struct clock_state is = box_clock_is(a->box);
    buffer_text(b, is.doubt ? "{\"trusted\":false,\"why\":" : "{\"trusted\":true,\"why\":");
    json_put_string(b, bytes_of(clock_doubt_words[is.doubt]));
    json_key_u64(b, "at", api_now(a).wall_ms);
    buffer_text(b, "}");
}
