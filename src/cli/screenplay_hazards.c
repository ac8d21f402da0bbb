/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_hazards.c - what a scene suggests, each way (screenplay_tell.h). Where nothing does, it is said who reads it. */
#include "cli/screenplay_tell.h"
#include <string.h>

/* Whether the scene has words of this category, in this strength (0, 1; 2: any). */
static bool has(const struct hazard_hit *hit, uint32_t hits, uint32_t category, int strong) {
    for (uint32_t i = 0; i < hits; i++)
        if (hit[i].category == category && (strong == 2 || hit[i].strong == strong)) return true;
    return false;
}

/* Bulletins stand in the table with a space between. */
static void put_bulletins(const char *words, const char *quote, const char *between, FILE *to) {
    for (const char *at = words; *at;) {
        size_t len = strcspn(at, " ");
        fprintf(to, "%s%s%.*s%s", at == words ? "" : between, quote, (int)len, at, quote);
        at += len + (at[len] == ' ');
    }
}

/* Where in its sentence the word stands; the sentence's length when it stands elsewhere. */
static uint32_t place_of(const struct hazard_hit *h) {
    bool inside =
        h->words.ptr >= h->sentence.ptr && h->words.ptr < h->sentence.ptr + h->sentence.len;
    return inside ? (uint32_t)(h->words.ptr - h->sentence.ptr) : h->sentence.len;
}

/* A sentence in three parts, so that the word can be shown in it. */
static void put_said(const struct screenplay *s, const struct hazard_hit *h, FILE *to) {
    static const char *const from[] = {"words", "breakdown", "age", "scene-before"};
    uint32_t at = place_of(h);
    fprintf(to, "{\"line\":%u,\"strong\":%s,\"from\":\"%s\",\"before\":",
            (unsigned)s->element[h->element].line, h->strong ? "true" : "false", from[h->from]);
    screenplay_put_json(to, bytes_slice(h->sentence, 0, at));
    fputs(",\"words\":", to);
    screenplay_put_json(to, h->words);
    fputs(",\"after\":", to);
    screenplay_put_json(to, bytes_slice(h->sentence, at + h->words.len, h->sentence.len));
    fputc('}', to);
}

static void put_all_said(const struct screenplay *s, const struct hazard_hit *hit, uint32_t hits,
                         uint32_t category, FILE *to) {
    fputs(",\"said\":[", to);
    for (uint32_t i = 0, n = 0; i < hits; i++) {
        if (hit[i].category != category) continue;
        if (n++) fputc(',', to);
        put_said(s, &hit[i], to);
    }
    fputs("]", to);
}

void screenplay_hazards_json(const struct screenplay *s, const struct hazard_hit *hit,
                             uint32_t hits, FILE *to) {
    bool more = false;
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        if (!has(hit, hits, c, 2)) continue;
        fprintf(to, "%s{\"category\":\"%s\",\"words\":[", more ? "," : "",
                hazard_category_row[c].word);
        more = true;
        for (uint32_t i = 0, n = 0; i < hits; i++) {
            if (hit[i].category != c) continue;
            if (n++) fputc(',', to);
            screenplay_put_json(to, hit[i].words);
        }
        fprintf(to, "],\"strong\":%s,\"bulletins\":[", has(hit, hits, c, 1) ? "true" : "false");
        put_bulletins(hazard_category_row[c].bulletins, "\"", ",", to);
        fputs("]", to);
        if (s) put_all_said(s, hit, hits, c, to);
        fputs("}", to);
    }
}

void screenplay_hazards_words(const struct hazard_hit *hit, uint32_t hits, FILE *to,
                              void (*put)(FILE *, struct bytes)) {
    bool more = false;
    for (int strong = 1; strong >= 0; strong--)
        for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
            if (!has(hit, hits, c, strong)) continue;
            fprintf(to, "%s%s%s: ", more ? "; " : "", strong ? "" : "perhaps ",
                    hazard_category_row[c].word);
            more = true;
            for (uint32_t i = 0, n = 0; i < hits; i++) {
                if (hit[i].category != c || hit[i].strong != strong) continue;
                if (n++) fputs(", ", to);
                put(to, hit[i].words);
            }
        }
}

/* The sentence, the word in it between brackets. */
static void put_sentence(const struct screenplay *s, const struct hazard_hit *h, FILE *to) {
    static const char *const from[] = {"", " (tagged in the breakdown)",
                                       " (by an age that was said)", " (in the scene before)"};
    uint32_t at = place_of(h);
    bool inside = at < h->sentence.len;
    fprintf(to, "          line %u: ", (unsigned)s->element[h->element].line);
    screenplay_put_line(to, bytes_slice(h->sentence, 0, inside ? at : 0));
    fputs("[", to);
    screenplay_put_line(to, h->words);
    fputs("]", to);
    if (inside)
        screenplay_put_line(to, bytes_slice(h->sentence, at + h->words.len, h->sentence.len));
    fprintf(to, "%s\n", from[h->from]);
}

static void put_strength(const struct screenplay *s, const struct hazard_hit *hit, uint32_t hits,
                         int strong, FILE *to) {
    bool begun = false;
    for (uint32_t c = 1; c < HAZARD_COUNT; c++) {
        const struct hazard_category_row *row = &hazard_category_row[c];
        if (!has(hit, hits, c, strong)) continue;
        if (!begun)
            fputs(strong ? "      suggested:\n" : "      by words that may mean something else:\n",
                  to);
        begun = true;
        fprintf(to, "        %s", row->title);
        if (*row->bulletins)
            fputs(strchr(row->bulletins, ' ') ? " (bulletins " : " (bulletin ", to);
        put_bulletins(row->bulletins, "", ", ", to);
        fputs(*row->bulletins ? ")\n" : "\n", to);
        for (uint32_t i = 0; i < hits; i++)
            if (hit[i].category == c && hit[i].strong == strong) put_sentence(s, &hit[i], to);
    }
}

void screenplay_hazards(const struct screenplay *s, const struct hazard_hit *hit, uint32_t hits,
                        FILE *to) {
    put_strength(s, hit, hits, 1, to);
    put_strength(s, hit, hits, 0, to);
    if (!hits) fputs("      nothing suggested: a person reads it\n", to);
}
