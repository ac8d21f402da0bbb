/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_hash.c - SHA-256: both implementations against published vectors and against each other; Ed25519 of libcrypto. */
#include "test.h"
#include "box/crypto.h"

static struct crypto port, lib;

static struct bytes from_hex(const char *text, uint8_t *room, uint32_t max) {
    struct buffer b = {room, 0, max, false};
    if (!bytes_from_hex(bytes_of(text), &b)) abort();
    return buffer_bytes(&b);
}

static bool hash_is(const struct hash *h, const char *hex) {
    uint8_t room[32];
    return bytes_equal((struct bytes){h->byte, 32}, from_hex(hex, room, 32));
}

TEST(both_implementations_open) {
    port = sha256_port();
    EXPECT(crypto_create(&lib));
    EXPECT(!port.sign && !port.verify);
}

/* FIPS 180-4 examples and NIST CAVP SHA256ShortMsg. */
static const struct {
    const char *message, *hash;
} nist[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"616263", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"},
    {"11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"},
    {"6162636462636465636465666465666765666768666768696768696a68696a6b696a6b6c6a6b6c6d6b6c6d6e6c6d6"
     "e6f6d6e"
     "6f706e6f7071",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

TEST(sha256_gives_the_published_values) {
    for (size_t i = 0; i < COUNT_OF(nist); i++) {
        uint8_t room[64];
        struct bytes message = from_hex(nist[i].message, room, sizeof room);
        struct hash h;
        port.sha256(port.state, &message, 1, &h);
        EXPECT(hash_is(&h, nist[i].hash));
        lib.sha256(lib.state, &message, 1, &h);
        EXPECT(hash_is(&h, nist[i].hash));
    }
}

TEST(a_million_times_a) {
    static uint8_t a[1000000];
    memset(a, 'a', sizeof a);
    struct hash h;
    port.sha256(NULL, &(struct bytes){a, sizeof a}, 1, &h);
    EXPECT(hash_is(&h, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

TEST(every_length_and_every_cut_agree) {
    uint8_t text[700];
    for (uint32_t i = 0; i < sizeof text; i++) text[i] = (uint8_t)(i * 7 + i / 64);
    for (uint32_t len = 0; len <= sizeof text; len++) {
        struct bytes whole = {text, len};
        struct hash a, b;
        lib.sha256(lib.state, &whole, 1, &a);
        for (uint32_t cut = 0; cut <= len; cut += len / 16 + 1) {
            struct bytes part[] = {bytes_slice(whole, 0, cut), bytes_slice(whole, cut, 5),
                                   bytes_slice(whole, cut + 5, UINT32_MAX)};
            port.sha256(NULL, part, 3, &b);
            EXPECT(hash_equal(&a, &b));
            lib.sha256(lib.state, part, 3, &b);
            EXPECT(hash_equal(&a, &b));
        }
    }
}

/* RFC 8032 section 7.1, tests 1 to 3. */
static const struct {
    const char *seed, *key, *message, *signature;
} ed25519[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b"
     "46bd25bf5f0"
     "595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11"
     "d8c387b2eae"
     "b4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc"
     "6594a7c15e9"
     "716ed28dc027beceea1ec40a"},
};

TEST(ed25519_gives_the_published_values) {
    for (size_t i = 0; i < COUNT_OF(ed25519); i++) {
        uint8_t seed[32], key[32], known[32], text[2], signature[64], wanted[64];
        struct bytes message = from_hex(ed25519[i].message, text, sizeof text);
        from_hex(ed25519[i].seed, seed, 32);
        from_hex(ed25519[i].key, known, 32);
        from_hex(ed25519[i].signature, wanted, 64);
        EXPECT(crypto_public_key(seed, key) && memcmp(key, known, 32) == 0);
        EXPECT(lib.sign(lib.state, seed, message, signature) && memcmp(signature, wanted, 64) == 0);
        EXPECT(lib.verify(lib.state, key, message, signature));
        for (uint32_t bit = 0; bit < 512; bit++) {
            signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
            EXPECT(!lib.verify(lib.state, key, message, signature));
            signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
        }
    }
}

/* S + L verifies where S < L is not asked for; RFC 8032 5.1.7 asks for it. */
TEST(a_signature_has_one_spelling) {
    static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,       0xd6,
                                      0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, [31] = 0x10};
    uint8_t seed[32] = {1}, key[32], signature[64];
    EXPECT(crypto_public_key(seed, key));
    EXPECT(lib.sign(lib.state, seed, BYTES("x"), signature));
    for (uint32_t i = 0, carry = 0; i < 32; i++) {
        carry += (uint32_t)signature[32 + i] + order[i];
        signature[32 + i] = (uint8_t)carry;
        carry >>= 8;
    }
    EXPECT(!lib.verify(lib.state, key, BYTES("x"), signature));
}

TEST(a_key_that_signs_everything_is_no_key) {
    static const char *const weak[] = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    };
    uint8_t key[32],
        signature[64] = {1}; /* R the neutral element, S zero: right for each key of small order */
    for (size_t i = 0; i < COUNT_OF(weak); i++) {
        from_hex(weak[i], key, 32);
        EXPECT(!lib.verify(lib.state, key, BYTES("anything"), signature));
    }
}

TEST(random_bytes_differ_and_secrets_are_forgotten) {
    uint8_t a[32] = {0}, b[32] = {0};
    EXPECT(crypto_random(a, 32) && crypto_random(b, 32));
    EXPECT(memcmp(a, b, 32) != 0);
    crypto_forget(a, 32);
    EXPECT(a[0] == 0 && a[31] == 0);
}

TEST(a_zeroed_port_may_be_destroyed_twice) {
    crypto_destroy(&lib);
    crypto_destroy(&lib);
    EXPECT(!lib.sha256);
}
