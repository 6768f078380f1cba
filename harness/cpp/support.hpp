// Types of arguments and results of C++ answers, as the glue names them. How they are read and
// written is compiled once per machine (support.cpp), so that a candidate's compile instantiates
// none of it and the candidate's overloads and macros do not reach it.
#ifndef JUDGE_SUPPORT_HPP
#define JUDGE_SUPPORT_HPP

#include "glue.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using judge_bool = bool;
using judge_int32 = std::int32_t;
using judge_int64 = long long;
using judge_double = double;
using judge_string = std::string;
using judge_char = char;

#define JUDGE_SCALARS(X) X(bool) X(int32) X(int64) X(double) X(string) X(char)
#define JUDGE_NODES(X) X(ListNode) X(TreeNode)

#define JUDGE_SHAPES(T)                                                                            \
    using judge_##T##_list = std::vector<judge_##T>;                                               \
    using judge_##T##_table = std::vector<judge_##T##_list>;                                       \
    using judge_##T##_or_null = std::optional<judge_##T>;                                          \
    using judge_##T##_list_or_null = std::optional<judge_##T##_list>;                              \
    using judge_##T##_table_or_null = std::optional<judge_##T##_table>;

#define JUDGE_DECLARE(T)                                                                           \
    extern "C" const struct judge_type judge_type_##T, judge_type_##T##_or_null,                   \
        judge_type_##T##_list, judge_type_##T##_list_or_null, judge_type_##T##_table,              \
        judge_type_##T##_table_or_null;

JUDGE_SCALARS(JUDGE_SHAPES)
JUDGE_SCALARS(JUDGE_DECLARE)

// The types of nodes are those of the answer (driver.cpp.in): other answers may have their own.
JUDGE_NODES(JUDGE_DECLARE)

// delete of a node comes here first: one of an argument is not to be given back.
void judge_delete_node(void *node) noexcept;

#endif
