/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* department.h - the crew by department (departments.def): whom those who answer for one are told by name, and the groups
 * in which demands are counted. */
#pragma once
#include "core/vocabulary.h"

enum department {
#define DEPARTMENT(id, word, roles) DEPARTMENT_##id,
#include "box/departments.def"
    DEPARTMENT_COUNT
};
#define DEPARTMENTS_ALL (UINT32_MAX >> (32 - DEPARTMENT_COUNT))
extern const char *const department_words[DEPARTMENT_COUNT];

/* department_of(roles): of the first of them; of somebody without any the visitors'. */
enum department department_of(uint32_t roles);
