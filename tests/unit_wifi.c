/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_wifi.c - the text of a QR code that a phone's camera joins a Wi-Fi by. */
#include "net/qr.h"
#include "test.h"

TEST(a_wifi_is_written_as_cameras_read_it) {
    static const struct {
        const char *wifi, *text;
    } CASES[] = {
        {"set", "WIFI:T:nopass;S:set;;"},
        {"Long Ridge:dry river 12", "WIFI:T:WPA;S:Long Ridge;P:dry river 12;;"},
        {"a;b,\"c\":p\\a:s;s,w\"", "WIFI:T:WPA;S:a\\;b\\,\\\"c\\\";P:p\\\\a\\:s\\;s\\,w\\\";;"},
        {"unit\\:2:12345678", "WIFI:T:WPA;S:unit\\:2;P:12345678;;"},
        {"пустка:12345678", "WIFI:T:WPA;S:пустка;P:12345678;;"},
        {"a-name-of-thirty-two-bytes-right:12345678",
         "WIFI:T:WPA;S:a-name-of-thirty-two-bytes-right;P:12345678;;"},
        {"", NULL},
        {":12345678", NULL},
        {"set:", NULL},
        {"set:1234567", NULL},
        {"a-name-of-thirty-three-bytes-long:12345678", NULL},
        {"set:12345678901234567890123456789012345678901234567890123456789012345", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char text[QR_WIFI_MAX];
        EXPECT_EQ(qr_wifi(CASES[i].wifi, text), CASES[i].text != NULL);
        if (CASES[i].text) EXPECT(strcmp(text, CASES[i].text) == 0);
    }
    char longest[100] = {0}, text[QR_WIFI_MAX];
    memset(longest, ';', 32 + 1 + 64);
    longest[32] = ':';
    EXPECT(qr_wifi(longest, text) && strlen(text) < QR_WIFI_MAX);
}
