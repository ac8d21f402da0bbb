/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* digester.c - see digester.h. */
#include "inquiry/media/digester.h"
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <xxhash.h>
/* The widest vectors that this processor has, as xxhsum: twice the rate of the plain functions. Where the library has no such
 * choice, they are what is meant. */
#if defined __x86_64__ && __has_include(<xxh_x86dispatch.h>)
#include <xxh_x86dispatch.h>
#endif

struct digester {
    uint32_t formats;
    EVP_MD *kind[FORMATS];
    EVP_MD_CTX *hash[FORMATS];
    XXH3_state_t *xxh3, *xxh128;
    XXH64_state_t *xxh64;
};
static const char *const names[FORMATS] = {[FORMAT_C4] = "SHA512",
                                           [FORMAT_MD5] = "MD5",
                                           [FORMAT_SHA1] = "SHA1",
                                           [FORMAT_SHA256] = "SHA256"};

static void must(bool held) {
    if (held) return;
    fprintf(stderr, "showclear: libcrypto could not make a hash\n");
    abort();
}

struct digester *digester_create(void) {
    struct digester *d = calloc(1, sizeof *d);
    must(d != NULL);
    for (uint32_t f = 0; f < FORMATS; f++) {
        if (!names[f]) continue;
        d->kind[f] = EVP_MD_fetch(NULL, names[f], NULL);
        d->hash[f] = EVP_MD_CTX_new();
        must(d->kind[f] && d->hash[f]);
    }
    d->xxh3 = XXH3_createState();
    d->xxh128 = XXH3_createState();
    d->xxh64 = XXH64_createState();
    must(d->xxh3 && d->xxh128 && d->xxh64);
    return d;
}

void digester_destroy(struct digester *d) {
    if (!d) return;
    for (uint32_t f = 0; f < FORMATS; f++) {
        EVP_MD_CTX_free(d->hash[f]);
        EVP_MD_free(d->kind[f]);
    }
    XXH3_freeState(d->xxh3);
    XXH3_freeState(d->xxh128);
    XXH64_freeState(d->xxh64);
    free(d);
}

static bool wants(const struct digester *d, enum format f) {
    return d->formats >> f & 1;
}

void digester_begin(struct digester *d, uint32_t formats) {
    d->formats = formats;
    for (uint32_t f = 0; f < FORMATS; f++)
        if (d->kind[f] && wants(d, (enum format)f))
            must(EVP_DigestInit_ex2(d->hash[f], d->kind[f], NULL) == 1);
    if (wants(d, FORMAT_XXH3)) XXH3_64bits_reset(d->xxh3);
    if (wants(d, FORMAT_XXH128)) XXH3_128bits_reset(d->xxh128);
    if (wants(d, FORMAT_XXH64)) XXH64_reset(d->xxh64, 0);
}

void digester_add(struct digester *d, struct bytes more) {
    if (!more.len) return;
    for (uint32_t f = 0; f < FORMATS; f++)
        if (d->kind[f] && wants(d, (enum format)f))
            must(EVP_DigestUpdate(d->hash[f], more.ptr, more.len) == 1);
    if (wants(d, FORMAT_XXH3)) XXH3_64bits_update(d->xxh3, more.ptr, more.len);
    if (wants(d, FORMAT_XXH128)) XXH3_128bits_update(d->xxh128, more.ptr, more.len);
    if (wants(d, FORMAT_XXH64)) XXH64_update(d->xxh64, more.ptr, more.len);
}

void digester_end(struct digester *d, uint8_t *out) {
    uint32_t formats = d->formats;
    for (uint32_t f = 0; f < FORMATS; f++)
        if (d->kind[f] && wants(d, (enum format)f))
            must(EVP_DigestFinal_ex(d->hash[f], out + format_at(formats, (enum format)f), NULL) ==
                 1);
    if (wants(d, FORMAT_XXH3))
        XXH64_canonicalFromHash((XXH64_canonical_t *)(out + format_at(formats, FORMAT_XXH3)),
                                XXH3_64bits_digest(d->xxh3));
    if (wants(d, FORMAT_XXH128))
        XXH128_canonicalFromHash((XXH128_canonical_t *)(out + format_at(formats, FORMAT_XXH128)),
                                 XXH3_128bits_digest(d->xxh128));
    if (wants(d, FORMAT_XXH64))
        XXH64_canonicalFromHash((XXH64_canonical_t *)(out + format_at(formats, FORMAT_XXH64)),
                                XXH64_digest(d->xxh64));
}

void digester_once(struct digester *d, enum format f, struct bytes b, uint8_t *out) {
    digester_begin(d, 1u << f);
    digester_add(d, b);
    digester_end(d, out);
}
