// Arguments and results of C++ answers: overloads for every type an interface can name. They are
// compiled once per machine (support.cpp), so that a candidate's compile instantiates none of them.
#ifndef JUDGE_SUPPORT_HPP
#define JUDGE_SUPPORT_HPP

#include "native.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#define JUDGE_SCALARS(X) X(bool) X(std::int32_t) X(long long) X(double) X(std::string)

#define JUDGE_DECLARE(T)                                                                           \
    void judge_get(judge_reader *reader, T &value);                                                \
    void judge_get(judge_reader *reader, std::vector<T> &value);                                   \
    void judge_get(judge_reader *reader, std::vector<std::vector<T>> &value);                      \
    void judge_set(const T &value);                                                                \
    void judge_set(const std::vector<T> &value);                                                   \
    void judge_set(const std::vector<std::vector<T>> &value);

JUDGE_SCALARS(JUDGE_DECLARE)

template <class T> void judge_get(judge_reader *reader, std::optional<T> &value)
{
    if (!judge_read_null(reader))
        judge_get(reader, value.emplace());
}

template <class T> void judge_set(const std::optional<T> &value)
{
    if (value)
        judge_set(*value);
    else
        judge_write_null();
}

#endif
