/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_asks.c - `showclear inquiry questions`, `evenness`, `interests`, `differences`, `open`: what an account says of itself. */
#include "cli/inquiry_logged.h"
#include <stdio.h>

static const char *person;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--json", NULL, "print for a program to read", .flag = &json}, {0}};
static const struct cli_option OF_PERSON[] = {
    {"--person", "P3", "only what goes to this person, by number", .value = &person},
    {"--json", NULL, "print for a program to read", .flag = &json},
    {0}};

/* A sentence, or an object of it. */
struct heard {
    uint32_t section; /* + 1: of the one before */
    bool titled;
};

static void put_json(uint32_t section, bool titled, struct bytes where, struct bytes what,
                     bool first) {
    static uint8_t bytes[1 << 18];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, first ? "{" : ",\n{");
    json_key(&b, "where");
    json_put_string(&b, where);
    if (titled) json_key_word(&b, "section", findings_title[section]);
    json_key(&b, "says");
    json_put_string(&b, what);
    buffer_byte(&b, '}');
    inquiry_say(buffer_bytes(&b));
}

static void hear(void *state, uint32_t section, struct bytes where, struct bytes what) {
    struct heard *h = state;
    if (json) {
        put_json(section, h->titled, where, what, !h->section);
    } else {
        if (h->titled && h->section != section + 1)
            printf("%s%s\n", h->section ? "\n" : "", findings_title[section]);
        printf("%-28.*s ", (int)where.len, (const char *)where.ptr);
        inquiry_say(what);
        printf("\n");
    }
    h->section = section + 1;
}

static int say_all(int argc, char **argv, const struct cli_manual *m, bool titled, const char *none,
                   uint32_t (*find)(const struct account *, const struct findings *)) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    struct inquiry_logged logged = {0};
    struct heard h = {0, titled};
    const struct findings to = {&h, hear};
    int answer = cli_read(m, &argc, argv);
    if (answer >= 0) return answer;
    answer = inquiry_read_joined(&logged, argv[0], argv[1], &q, &a);
    if (answer == CLI_YES) {
        if (json) printf("[");
        uint32_t count = find(a, &to);
        if (json) printf("]\n");
        if (!count && !json) printf("%s\n", none);
        answer = count ? CLI_NO : CLI_YES;
    }
    inquiry_end_joined(&logged, q, a);
    return answer;
}

static const struct cli_manual EVENNESS = {
    "DIR",
    "Who is short against the others: a person without a row, a row that nobody wrote, fewer "
    "questions\n"
    "put than to another about the same duty. There is no sum per person, and nothing is "
    "weighed.\n\n"
    "Exit 0 when nobody is short, 1 with a line for each, 2 when DIR is no account.",
    OPTIONS,
    "showclear inquiry evenness ridge.d",
    1,
    1};
int inquiry_evenness(int argc, char **argv) {
    return say_all(argc, argv, &EVENNESS, false, "Nobody is short against the others.",
                   findings_even);
}

static const struct cli_manual INTERESTS = {
    "DIR",
    "Which relations are missing, or were declared after the first edit.\n\n"
    "Exit 0 when none is, 1 with a line for each, 2 when DIR is no account.",
    OPTIONS,
    "showclear inquiry interests ridge.d",
    1,
    1};
int inquiry_interests(int argc, char **argv) {
    return say_all(argc, argv, &INTERESTS, false,
                   "Each compiler declared a relation to each person before the first edit.",
                   findings_ties);
}

static const struct cli_manual DIFFERENCES = {
    "DIR",
    "Where two compilers say different things: each field with both, side by side.\n\n"
    "Exit 0 when there is none, 1 with a line for each, 2 when DIR is no account.",
    OPTIONS,
    "showclear inquiry differences ridge.d",
    1,
    1};
int inquiry_differences(int argc, char **argv) {
    return say_all(argc, argv, &DIFFERENCES, false, "No field has two compilers' different words.",
                   findings_differ);
}

static const struct cli_manual OPEN = {
    "DIR",
    "What is not known: questions that stay open, facts unknown or disputed, rows without "
    "evidence,\n"
    "questions that were not put, exhibits that nothing rests on. The last chapter of every "
    "print.\n\n"
    "Exit 0 when nothing is open, 1 with a line for each, 2 when DIR is no account.",
    OPTIONS,
    "showclear inquiry open ridge.d",
    1,
    1};
int inquiry_open(int argc, char **argv) {
    return say_all(argc, argv, &OPEN, true,
                   "Nothing is written down as open, and nothing was found to be.", findings_open);
}

/* One question, to one person, and how it stands. */
static void say_question(const struct account *a, uint32_t who, struct bytes concern,
                         struct bytes text, enum account_asked asked, bool *any) {
    static uint8_t bytes[LINE_MAX_BYTES];
    struct buffer b = BUFFER(bytes);
    if (json) {
        buffer_text(&b, *any ? ",\n{\"concern\":" : "{\"concern\":");
        json_put_string(&b, concern);
        json_key(&b, "person");
        json_put_string(&b, a->person[who].number);
        json_key(&b, "question");
        json_put_string(&b, text);
        json_key_word(&b, "stands", account_asked_word[asked]);
        buffer_byte(&b, '}');
    } else {
        account_name(a, who, &b);
        buffer_text(&b, ": ");
        buffer_put(&b, text);
        buffer_text(&b, "  [");
        buffer_text(&b, account_asked_word[asked]);
        buffer_text(&b, "]\n");
    }
    inquiry_say(buffer_bytes(&b));
    *any = true;
}

static void say_person(const struct account *a, uint32_t p, bool *any) {
    uint8_t bytes[LINE_MAX_BYTES];
    uint32_t entry;
    for (uint32_t d = 0; d < a->duties; d++)
        for (uint32_t q = 0; account_in_duty(a, d, p) && q < ASK_COUNT; q++) {
            struct buffer text = BUFFER(bytes);
            account_asked_text(a, d, (enum account_ask)q, &text);
            say_question(a, p, a->duty[d].key, buffer_bytes(&text),
                         (enum account_asked)a->row[d][p].asked[q], any);
        }
    for (uint32_t c = 0; c < a->customs; c++) {
        struct buffer text = BUFFER(bytes);
        if (!account_custom_goes_to(a, c, p)) continue;
        fold_plain(a->custom[c].text, &text);
        say_question(a, p, a->custom[c].concern, buffer_bytes(&text),
                     account_custom_asked(a, c, p, &entry), any);
    }
}

static const struct cli_manual QUESTIONS = {
    "DIR",
    "The questions, made and not chosen: five about each duty and each decision, the same words "
    "to\n"
    "everybody who held it or could have acted, and each of a compiler's own to all whom it "
    "concerns;\n"
    "with how it stands: not yet asked, put, answered, declined, not approached, cannot answer.\n\n"
    "Exit 0, 1 when there is nobody to ask, 2 when DIR is no account or there is no such person.",
    OF_PERSON,
    "showclear inquiry questions ridge.d --person P3",
    1,
    1};

int inquiry_questions(int argc, char **argv) {
    struct inquiry *q = NULL;
    struct account *a = NULL;
    bool any = false;
    int answer = cli_read(&QUESTIONS, &argc, argv);
    if (answer >= 0) return answer;
    answer = inquiry_read(argv[0], argv[1], &q, &a);
    if (answer == CLI_YES && person && account_person_of(a, bytes_of(person)) == ACCOUNT_NONE)
        answer = cli_usage(argv[0], "there is no person %s", person);
    if (answer == CLI_YES) {
        if (json) printf("[");
        for (uint32_t p = 0; p < a->people; p++)
            if (!person || bytes_equal(a->person[p].number, bytes_of(person)))
                say_person(a, p, &any);
        if (json) printf("]\n");
        answer = any ? CLI_YES : CLI_NO;
    }
    inquiry_end(q, a);
    return answer;
}
