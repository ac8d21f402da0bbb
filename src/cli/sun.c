/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun.c - `showclear sun`: the sun's day at a place, where it stands at a time, and when it stands so again. */
#include "cli/cli.h"
#include "cli/sun_ask.h"

static struct sun_words words;
static bool json;
static const struct cli_option OPTIONS[] = {
    {"--lat", "DEGREES", "latitude, south with a minus: 45.66", .value = &words.lat},
    {"--lon", "DEGREES", "longitude, west with a minus: -110.56", .value = &words.lon},
    {"--date", "YYYY-MM-DD", "the date at the place, 1900 to 2199", .value = &words.date},
    {"--zone", "ZONE", "its time zone, as America/Denver, or +13:00", .value = &words.zone},
    {"--at", "TIME", "where it stands at 13:45, 13:45:30 or 2021-10-21T13:45:30-06:00",
     .value = &words.when},
    {"--horizon", "DEG|FILE", "the mountains: one height all round, or a table by azimuth",
     .value = &words.horizon},
    {"--lens", "HEADING", "degrees from true north: on which side the sun is",
     .value = &words.lens},
    {"--view", "DEGREES", "with --lens: its horizontal angle of view; 40", .value = &words.view},
    {"--again", "LAT,LON,DATE,TIME,ZONE", "this light again: when the sun stands as high as there",
     .value = &words.again},
    {"--until", "YYYY-MM-DD", "with --again or --ics: on each date from --date to this one",
     .value = &words.until},
    {"--ics", NULL, "an iCalendar: sunrise, sunset, golden and blue hours",
     .flag = &words.each_date},
    {"--json", NULL, "for a program to read", .flag = &json},
    {0}};
static const struct cli_manual MANUAL = {
    "[DIR] --lat D --lon D --date YYYY-MM-DD --zone ZONE",
    "Says when the sun rises and sets, when it crosses the meridian, when the hours are golden\n"
    "(6 to -4 degrees) and blue (-4 to -6), and the three twilights, on one date at one place, by\n"
    "the place's clock. Sunrise and sunset are those over the sea; --horizon adds when it comes\n"
    "over the mountains, and goes behind them: FILE has a line a point, azimuth and height.\n"
    "Azimuths and headings are from true north; a phone's compass shows magnetic north.\n"
    "Of a production's folder DIR: at its place (the file DIR/place), by its zone, today.\n"
    "With --again, --lens is the heading there; what it has to be here is printed.\n\n"
    "Exit 0; 1 when --again finds no such time, or DIR says no place; 2 when the place, date, time "
    "or zone does not\n"
    "exist. docs/sun.md: formulas, sources, how exact it is.",
    OPTIONS,
    "  showclear sun --lat 45.66 --lon -110.56 --date 2023-04-20 --zone America/Denver\n"
    "  showclear sun --lat 35.54 --lon -106.09 --date 2021-10-21 --zone America/Denver --at 13:45\n"
    "  showclear sun --lat 45.66 --lon -110.56 --date 2023-04-20 --until 2023-05-20 \\\n"
    "    --zone America/Denver --again 35.54,-106.09,2021-10-21,13:45,America/Denver --lens 240",
    0,
    1};

int cli_sun(int argc, char **argv) {
    static struct sun_ask ask;
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer < 0 && argc > 1) answer = sun_folder(argv[1], &words);
    if (answer < 0) answer = sun_ask_read(&ask, &words);
    if (answer >= 0) return answer;
    if (json && words.each_date) return cli_usage("sun", "--json or --ics: ask for one");
    if (words.each_date) return sun_ics_days(&ask);
    if (ask.has_again)
        return (json ? sun_json_again(&ask) : sun_tell_again(&ask)) ? CLI_YES : CLI_NO;
    if (ask.has_when)
        json ? sun_json_when(&ask) : sun_tell_when(&ask);
    else
        json ? sun_json_day(&ask) : sun_tell_day(&ask);
    return CLI_YES;
}
