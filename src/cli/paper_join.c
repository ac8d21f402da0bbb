/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* paper_join.c - codes by which a crew joins, asked of the serve that runs: one a role, good for as many as have it. */
#include "cli/paper_join.h"
#include <stdio.h>
#include <string.h>
#include "cli/local.h"

static uint32_t people_with(const struct live *now, uint32_t role) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= now->people; i++)
        n += !(now->person[i].flags & PERSON_GONE) && (now->person[i].roles >> role & 1);
    return n;
}

static const char *ask(const char *dir, uint32_t role, uint32_t uses, struct record *r) {
    static struct local_answer a;
    char link[512];
    uint8_t bytes[128];
    struct buffer body = BUFFER(bytes);
    buffer_text(&body, "{\"role\":\"");
    buffer_text(&body, vocabulary_role[role].word);
    buffer_text(&body, "\",\"uses\":");
    buffer_u64(&body, uses);
    buffer_text(&body, "}");
    if (!local_post(dir, "/invite", buffer_bytes(&body), &a) || a.status != 200) return NULL;
    local_text(&a, "link", link, sizeof link);
    return link[0] ? scrap_say(&r->scrap, "%s", link) : NULL;
}

bool paper_join(struct record *r, const char *dir) {
    const struct live *now = &r->evening->live;
    r->code = (struct record_code *)(void *)scrap_take(&r->scrap, ROLE_COUNT * sizeof *r->code);
    for (uint32_t role = 0; role < ROLE_COUNT; role++) {
        uint32_t uses = people_with(now, role);
        const char *link = uses ? ask(dir, role, uses, r) : "";
        if (!link) return false;
        if (uses) r->code[r->codes++] = (struct record_code){role, uses, link};
    }
    return true;
}
