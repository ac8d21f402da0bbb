/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* lan.h - under which address phones find this machine. */
#pragma once
#include <stddef.h>

/* lan_address(out, size): the first IPv4 address of an interface that is up and not the machine itself, as text;
 * "127.0.0.1" when there is none. */
void lan_address(char *out, size_t size);
