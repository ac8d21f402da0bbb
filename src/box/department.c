/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "box/department.h"

const char *const department_words[DEPARTMENT_COUNT] = {
#define DEPARTMENT(id, word, roles) word,
#include "box/departments.def"
};

#define R(id) (1u << ROLE_##id)
static const uint32_t ROLES_IN[DEPARTMENT_COUNT] = {
#define DEPARTMENT(id, word, roles) roles,
#include "box/departments.def"
};

enum department department_of(uint32_t roles) {
    uint32_t first = roles & (~roles + 1);
    for (uint32_t d = 0; d < DEPARTMENT_COUNT; d++)
        if (ROLES_IN[d] & first) return (enum department)d;
    return DEPARTMENT_VISITORS;
}
