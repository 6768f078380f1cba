#include "judge/base/time_text.h"

#include <assert.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define DAY_S 86400

/* Days from 1970-01-01 to a day of the Gregorian calendar, counted from March on, so that the day
 * that leap years have comes last. */
static int64_t days_of(int64_t year, int64_t month, int64_t day)
{
    int64_t y = month > 2 ? year : year - 1;
    int64_t era = y / 400, year_of_era = y % 400;
    int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return days[month - 1] + (month == 2 && leap);
}

/* Exactly @digits digits. */
static bool take_digits(const char **at, int digits, int *ret_number)
{
    int number = 0;

    for (int i = 0; i < digits; i++) {
        if ((*at)[i] < '0' || (*at)[i] > '9')
            return false;
        number = number * 10 + ((*at)[i] - '0');
    }
    *at += digits;
    *ret_number = number;
    return true;
}

static bool take_one_of(const char **at, const char *any)
{
    if (**at == '\0' || strchr(any, **at) == NULL)
        return false;
    ++*at;
    return true;
}

static bool take_date(const char **at, int64_t *ret_days)
{
    int year, month, day;

    if (!take_digits(at, 4, &year) || !take_one_of(at, "-") || !take_digits(at, 2, &month) ||
        !take_one_of(at, "-") || !take_digits(at, 2, &day))
        return false;
    if (month < 1 || month > 12 || day < 1 || day > days_in(year, month))
        return false;
    *ret_days = days_of(year, month, day);
    return true;
}

/* ".5", ".125": what is finer than a millisecond does not count. */
static bool take_fraction(const char **at, int *ret_ms)
{
    int ms = 0, scale = 100, digit;
    bool any = false;

    while (take_digits(at, 1, &digit)) {
        ms += digit * scale;
        scale /= 10;
        any = true;
    }
    *ret_ms = ms;
    return any;
}

static bool take_time(const char **at, int64_t *ret_ms)
{
    int hour, minute, second = 0, ms = 0;

    if (!take_digits(at, 2, &hour) || !take_one_of(at, ":") || !take_digits(at, 2, &minute))
        return false;
    if (take_one_of(at, ":")) {
        if (!take_digits(at, 2, &second) || (take_one_of(at, ".") && !take_fraction(at, &ms)))
            return false;
    }
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    *ret_ms = (((int64_t)hour * 60 + minute) * 60 + second) * 1000 + ms;
    return true;
}

static bool take_zone(const char **at, int64_t *ret_minutes)
{
    int hour, minute, sign;

    *ret_minutes = 0;
    if (take_one_of(at, "Zz"))
        return true;
    sign = **at == '-' ? -1 : 1;
    if (!take_one_of(at, "+-") || !take_digits(at, 2, &hour) || !take_one_of(at, ":") ||
        !take_digits(at, 2, &minute) || hour > 23 || minute > 59)
        return false;
    *ret_minutes = (int64_t)sign * (hour * 60 + minute);
    return true;
}

int time_text_parse(const char *name, const char *text, uint64_t *ret_ms, struct err *err)
{
    const char *at = text;
    int64_t days = 0, ms = 0, zone = 0;
    bool good = take_date(&at, &days) && take_one_of(&at, "Tt ") && take_time(&at, &ms) &&
                take_zone(&at, &zone) && *at == '\0';

    ms += days * DAY_S * 1000 - zone * 60000;
    if (!good || ms < 0 || ms > (int64_t)TIME_MS_MAX)
        return err_set(err, ERR_INPUT,
                       "%s: expected a moment such as 2026-12-01T09:00:00Z or "
                       "2026-12-01T10:00+01:00, found \"%.40s\"",
                       name, text);
    *ret_ms = (uint64_t)ms;
    return 0;
}

void time_text_format(uint64_t ms, char ret_text[TIME_TEXT_MAX])
{
    int64_t days = (int64_t)(ms / 1000 / DAY_S), second = (int64_t)(ms / 1000 % DAY_S);
    int64_t z = days + 719468, era = z / 146097, day_of_era = z % 146097;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t from_march = (5 * day_of_year + 2) / 153;
    int64_t day = day_of_year - (153 * from_march + 2) / 5 + 1;
    int64_t month = from_march < 10 ? from_march + 3 : from_march - 9;
    int64_t year = year_of_era + era * 400 + (month <= 2);
    int length;

    assert(ms <= TIME_MS_MAX);
    length =
        snprintf(ret_text, TIME_TEXT_MAX,
                 "%04" PRId64 "-%02" PRId64 "-%02" PRId64 "T%02" PRId64 ":%02" PRId64 ":%02" PRId64,
                 year, month, day, second / 3600, second / 60 % 60, second % 60);
    if (ms % 1000 != 0)
        length +=
            snprintf(ret_text + length, TIME_TEXT_MAX - (size_t)length, ".%03d", (int)(ms % 1000));
    snprintf(ret_text + length, TIME_TEXT_MAX - (size_t)length, "Z");
}
