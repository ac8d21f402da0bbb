/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The world is a plain value: its fields fill it, byte for byte, and it stays small enough to be copied per batch. */
#include "core/world.h"
#include "ledger/tree.h"
#include "test.h"

struct sum {
    const char *name;
    size_t size, fields, out_of_place;
};
static struct sum sums[32];
static int structs;

static void add(const char *name, size_t size) {
    sums[structs++] = (struct sum){name, size, 0, 0};
}

static void add_field(size_t at, size_t size) {
    struct sum *s = &sums[structs - 1];
    if (at != s->fields) s->out_of_place++;
    s->fields += size;
}

static void read_layout(void) {
    structs = 0;
#define STRUCT(name) add(#name, sizeof(struct name));
#define FIELD(name, field) \
    add_field(offsetof(struct name, field), sizeof(((struct name *)0)->field));
#include "layout.def"
}

TEST(no_struct_has_padding) {
    read_layout();
    EXPECT(structs > 15);
    for (int i = 0; i < structs; i++) {
        if (sums[i].fields != sums[i].size) printf("struct %s\n", sums[i].name);
        EXPECT_EQ(sums[i].fields, sums[i].size);
        EXPECT_EQ(sums[i].out_of_place, 0);
    }
}

TEST(the_world_is_less_than_a_megabyte) {
    EXPECT(sizeof(struct world) < 1000000);
}

TEST(the_tree_is_64_bits_and_its_frontier) {
    EXPECT_EQ(sizeof(struct ledger), 8 + 63 * 32);
}
