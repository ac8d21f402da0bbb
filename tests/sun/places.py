# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""places.py - where and when `showclear sun` is compared: places with their zones, named for what is hard about them, and as many
at random, by a seed that is printed."""
import datetime
import random

NAMED = [
    # lat, lon, zone, dates
    (35.54, -106.09, "America/Denver", "2021-10-21"), (45.66, -110.56, "America/Denver", "2023-04-20"),
    (64.15, -21.94, "Atlantic/Reykjavik", "2024-06-21 2024-06-16 2024-07-01"),  # sets after midnight
    (69.65, 18.96, "Europe/Oslo", "2024-01-10 2024-01-14 2024-01-15 2024-05-17 2024-05-18 2024-06-21 2024-11-27"),  # grazes
    (78.22, 15.65, "Arctic/Longyearbyen", "2024-02-15 2024-04-19 2024-08-24 2024-10-26 2024-12-21"),
    (90, 0, "UTC", "2024-03-18 2024-03-20 2024-06-21"), (-90, 0, "Antarctica/McMurdo", "2024-03-22 2024-09-21"),
    (-77.85, 166.67, "Antarctica/McMurdo", "2024-02-20 2024-04-24 2024-09-29"),
    (-31.55, 159.08, "Australia/Lord_Howe", "2024-04-07 2024-10-06"),  # half an hour
    (-21.14, -175.2, "Pacific/Tongatapu", "2024-01-07 2024-06-21"),  # UTC+13
    (1.87, -157.43, "Pacific/Kiritimati", "2024-03-20 1995-01-03"),  # UTC+14
    (-13.83, -171.76, "Pacific/Apia", "2011-12-29 2011-12-31 2024-01-01"),
    (9.06, 167.34, "Pacific/Kwajalein", "1969-09-30 1993-08-22"),  # a date lived twice
    (47.56, -52.71, "America/St_Johns", "2009-11-01 2024-07-01"),  # clocks put back over midnight
    (-43.95, -176.55, "Pacific/Chatham", "2024-09-29"), (27.72, 85.32, "Asia/Kathmandu", "2024-02-29"),
    (-0.18, -78.47, "America/Guayaquil", "2024-03-20 2024-09-22"),  # in the zenith
    (52.52, 13.4, "Europe/Berlin", "1950-01-01 2024-03-31 2024-10-27 2100-12-31"),
    (50.45, 30.52, "Europe/Kyiv", "2023-05-02 1981-04-01"), (40.42, -3.7, "Europe/Madrid", "2024-03-31"),
    (40.71, -74.01, "America/New_York", "1950-04-30 2007-03-11 2024-11-03"), (-33.87, 151.21, "Australia/Sydney", "2024-10-06"),
    (-33.45, -70.67, "America/Santiago", "2024-09-08"), (33.89, 35.5, "Asia/Beirut", "2024-03-31"),  # no midnight
    (35.69, 51.42, "Asia/Tehran", "2022-03-22"), (6.3, -10.8, "Africa/Monrovia", "1971-06-01"),  # an offset with seconds
    (55.75, 37.62, "Europe/Moscow", "2010-12-22"), (19.43, -99.13, "America/Mexico_City", "2024-05-17"),
    (60.17, 24.94, "Europe/Helsinki", "2024-06-21"), (61.22, -149.9, "America/Anchorage", "2024-06-20"),
    (28.2, 177.38, "Pacific/Midway", "2024-01-01"), (-54.8, -68.3, "America/Argentina/Ushuaia", "2024-06-21"),
    (31.23, 121.47, "Asia/Shanghai", "2024-08-01"), (39.47, 75.99, "Asia/Shanghai", "2024-08-01"),  # two hours off
    (12.97, 77.59, "Asia/Kolkata", "2050-07-07"), (0, 0, "UTC", "2000-01-01"), (0, 180, "UTC", "2024-05-05"),
    (0, -180, "Etc/GMT-14", "2024-05-05"), (66.56, 25.8, "Europe/Helsinki", "2024-06-05 2024-07-08 2024-12-21"),
]
RANDOM = 160


def all_of(seed):
    for lat, lon, zone, dates in NAMED:
        for date in dates.split():
            yield lat, lon, zone, datetime.date.fromisoformat(date)
    r = random.Random(seed)
    for i in range(RANDOM):
        lat = round(r.uniform(-90, 90) if i % 2 else r.uniform(-62, 62), 4)
        lon = round(r.uniform(-180, 180), 4)
        hours = round(lon / 15)
        zone = "Etc/GMT%+d" % -hours if hours else "Etc/GMT"
        yield lat, lon, zone, datetime.date(1950, 1, 1) + datetime.timedelta(days=r.randrange(55150))
