# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""reference.py - the sun by PyEphem (Debian's python3-ephem), asked for what `showclear sun` answers: the centre of the disc, no air
(pressure 0), sea level; events found twice, by PyEphem's own search and by looking at its altitudes every four minutes."""
import datetime
import math
import zoneinfo

import ephem

UTC = datetime.timezone.utc
ANGLES = (6, -50 / 60, -4, -6, -12, -18)
STEP = 240


def observer(lat, lon, at, angle=0.0):
    o = ephem.Observer()
    o.lat, o.lon, o.elevation, o.pressure = math.radians(lat), math.radians(lon), 0, 0
    o.horizon = math.radians(angle)
    o.date = ephem.Date(datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=at))
    return o


def seconds(date):
    return (date.datetime() - datetime.datetime(1970, 1, 1)).total_seconds()


def position(lat, lon, at):
    sun = ephem.Sun(observer(lat, lon, at))
    return math.degrees(sun.az), math.degrees(sun.alt)


def apart(a, b):
    """Degrees between two positions."""
    (az, alt), (bz, blt) = ([math.radians(x) for x in p] for p in (a, b))
    x = math.cos(alt) * math.sin(az - bz)
    y = math.cos(blt) * math.sin(alt) - math.sin(blt) * math.cos(alt) * math.cos(az - bz)
    z = math.sin(blt) * math.sin(alt) + math.cos(blt) * math.cos(alt) * math.cos(az - bz)
    return math.degrees(math.atan2(math.hypot(x, y), z))


def day(date, zone):
    """The first second of a date and of the next, by Python's own reading of the tz database."""
    def offset(at):
        return int(zoneinfo.ZoneInfo(zone).utcoffset(datetime.datetime.fromtimestamp(at, UTC).astimezone(zoneinfo.ZoneInfo(zone))).total_seconds())

    def begins(d):
        at = int((d - datetime.date(1970, 1, 1)).days) * 86400 + 54000
        while at + offset(at) >= (d - datetime.date(1970, 1, 1)).days * 86400:
            at -= 60
        while at + offset(at) < (d - datetime.date(1970, 1, 1)).days * 86400:
            at += 1
        return at
    return begins(date), begins(date + datetime.timedelta(days=1))


def heights(lat, lon, begin, end):
    return [(at, position(lat, lon, at)[1]) for at in range(int(begin) - STEP, int(end) + 2 * STEP, STEP)]


def crossings(lat, lon, begin, end, angle, seen):
    """(at, rise) of every change of sign between two looks; and how near to the angle it turned without one."""
    found, graze = [], 99.0
    for (a, low), (b, high) in zip(seen, seen[1:]):
        if (low < angle) == (high < angle):
            continue
        rise = low < angle
        left, right = a, b
        while right - left > 0.05:
            middle = (left + right) / 2
            if (position(lat, lon, middle)[1] < angle) == rise:
                left = middle
            else:
                right = middle
        if begin <= left < end:
            found.append((left, rise))
    for (_, x), (_, y), (_, z) in zip(seen, seen[1:], seen[2:]):
        if (y - x) * (z - y) <= 0:
            graze = min(graze, abs(y - angle))
    return found, graze


def searched(lat, lon, begin, angle, rise):
    """The next one after ${begin} by PyEphem's own search, or None."""
    o = observer(lat, lon, begin, angle)
    try:
        return seconds((o.next_rising if rise else o.next_setting)(ephem.Sun(), use_center=True))
    except (ephem.AlwaysUpError, ephem.NeverUpError):
        return None


def noon(lat, lon, begin):
    return seconds(observer(lat, lon, begin).next_transit(ephem.Sun()))
