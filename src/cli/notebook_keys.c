/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_keys.c - more keys to one's book, and two people who can open it together: her key sealed to one of them, and that
 * again to the other (age in age). */
#include "cli/notebook_do.h"
#include "box/crypto.h"
#include "net/qr.h"
#include <stdlib.h>
#include <string.h>

enum { TRUST_MAX = 8192, FOUR = 4 };

/* What was written before opens with the new key, too. */
static int sealed_again(struct book *b, const char *recipient) {
    char why[BOOK_WORDS_MAX];
    enum book_done done = book_recipient(b, recipient, why);
    if (done == BOOK_DONE) done = book_tidy(b, why);
    return done == BOOK_DONE ? CLI_YES : notebook_failed(done, why);
}

int notebook_device(struct book *b, const char *recipient) {
    int answer = sealed_again(b, recipient);
    if (answer == CLI_YES) printf("That key opens all of this book from now on.\n");
    return answer;
}

/* In fours, as a hand writes it. */
static void say_key(const char *key) {
    const char *rest = strchr(key, '1') + 1;
    printf("  %.*s", (int)(rest - key), key);
    for (; *rest; rest += strnlen(rest, FOUR)) printf(" %.4s", rest);
    printf("\n\n");
}

int notebook_paper_key(struct book *b) {
    struct age_identity i;
    uint8_t secret[AGE_TEXT_MAX + 1] = {0}, public[AGE_TEXT_MAX + 1] = {0};
    struct buffer s = {secret, 0, AGE_TEXT_MAX, false}, p = {public, 0, AGE_TEXT_MAX, false};
    if (!age_identity_make(&i)) return cli_fault("notebook", "no key could be made");
    age_identity_write(&s, &i);
    age_recipient_write(&p, &i.recipient);
    int answer = sealed_again(b, (const char *)public);
    if (answer == CLI_YES) {
        printf(
            "This key opens your notebook. It is printed now and kept nowhere: copy it on paper\n"
            "and put that where you would look for it in ten years. Photograph it with "
            "nothing.\n\n");
        qr_print(stdout, (const char *)secret);
        printf("\n");
        say_key((const char *)secret);
        printf("Its public half, in %s/recipients:\n  %s\n", b->dir, (const char *)public);
    }
    crypto_forget(&i, sizeof i);
    crypto_forget(secret, sizeof secret);
    return answer;
}

static bool put_text(FILE *out, void *state) {
    const struct buffer *b = state;
    return fwrite(b->ptr, 1, b->len, out) == b->len;
}

/* ${plain} sealed to one key, in armor. */
static bool seal_to(const char *recipient, struct bytes plain, struct buffer *out) {
    uint8_t bytes[TRUST_MAX];
    struct buffer file = BUFFER(bytes);
    struct sealed_keys k = {.recipients = 1};
    out->len = 0;
    if (!age_recipient_read(&k.recipient[0], bytes_of(recipient))) return false;
    if (!sealed_put(&k, plain, &file)) return false;
    sealed_armor(buffer_bytes(&file), out);
    return !out->full;
}

int notebook_trustees(const struct book *b, const char *const recipient[2], const char *file) {
    uint8_t key[AGE_TEXT_MAX + 1], first[TRUST_MAX], both[TRUST_MAX];
    struct buffer k = BUFFER(key), inner = BUFFER(first), outer = BUFFER(both);
    struct age_recipient r;
    for (int i = 0; i < 2; i++)
        if (!age_recipient_read(&r, bytes_of(recipient[i])))
            return cli_usage("notebook", "--trustee %s: expected a key as age1...", recipient[i]);
    if (strcmp(recipient[0], recipient[1]) == 0)
        return cli_usage("notebook", "--trustee: two different people");
    if (!b->keys.identities) return cli_usage("notebook", "the book has no key of its own");
    age_identity_write(&k, &b->keys.identity[0]);
    buffer_byte(&k, '\n');
    bool sealed = seal_to(recipient[0], buffer_bytes(&k), &inner) &&
                  seal_to(recipient[1], buffer_bytes(&inner), &outer);
    crypto_forget(key, sizeof key);
    if (!sealed) return cli_fault("notebook", "it could not be sealed");
    int answer = notebook_into(file, put_text, &outer);
    if (answer == CLI_YES)
        printf("Give %s to both. To open it the second named begins, then the first; neither can\n"
               "alone. With it they open what is sealed to your key: the book, not your name.\n",
               file);
    return answer;
}

static bool is_identity(struct bytes text) {
    struct age_identity i;
    while (text.len && (text.ptr[text.len - 1] == '\n' || text.ptr[text.len - 1] == '\r'))
        text.len--;
    bool is = age_identity_read(&i, text);
    crypto_forget(&i, sizeof i);
    return is;
}

static int open_half(const struct book *b, const char *file, const char *out) {
    uint8_t bytes[TRUST_MAX];
    struct buffer plain = BUFFER(bytes);
    uint32_t len;
    uint8_t *text = notebook_read(file, &len);
    if (!text) return CLI_USAGE;
    enum age_how how = sealed_get(&b->keys, (struct bytes){text, len}, &plain);
    free(text);
    if (how == AGE_NOT_FOR_US)
        return cli_usage("notebook", "%s: the other trustee opens it first, then you", file);
    if (how != AGE_OPENED) return cli_usage("notebook", "%s: %s", file, age_words(how));
    bool half = sealed_is_armored(buffer_bytes(&plain)), whole = is_identity(buffer_bytes(&plain));
    int answer = half || whole ? notebook_into(out, put_text, &plain)
                               : cli_usage("notebook", "%s: holds no key", file);
    crypto_forget(bytes, sizeof bytes);
    if (answer != CLI_YES) return answer;
    if (half)
        printf("Your half is open. Now the other trustee: showclear notebook DIR --join %s --out "
               "KEY\n",
               out);
    else
        printf("%s is her key now. Read with it: showclear notebook BOOK --key %s --list\n", out,
               out);
    return CLI_YES;
}

int notebook_join(const char *dir, const char *key_file, const char *file, const char *out) {
    char why[BOOK_WORDS_MAX];
    struct book *b = calloc(1, sizeof *b);
    if (!b) return cli_fault("notebook", "no memory");
    snprintf(b->dir, sizeof b->dir, "%s", dir);
    int answer = book_read_keys(b, key_file, why) ? open_half(b, file, out)
                                                  : cli_usage("notebook", "%s", why);
    crypto_forget(b, sizeof *b);
    free(b);
    return answer;
}
