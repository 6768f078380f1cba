// See support.hpp. Exceptions that nobody catches end in on_terminate, which still has the stack of
// the throw: so the judge can name the candidate's line, and calls need no try block.
#include "support.hpp"
#include "native.h"

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <iostream>
#include <typeinfo>

static void get(judge_reader *reader, bool &value)
{
    value = judge_read_bool(reader);
}

static void get(judge_reader *reader, std::int32_t &value)
{
    value = static_cast<std::int32_t>(judge_read_int(reader));
}

static void get(judge_reader *reader, long long &value)
{
    value = judge_read_int(reader);
}

static void get(judge_reader *reader, double &value)
{
    value = judge_read_double(reader);
}

static void get(judge_reader *reader, std::string &value)
{
    std::size_t length;
    const char *text = judge_read_text(reader, &length);
    value.assign(text, length);
}

static void get(judge_reader *reader, char &value)
{
    value = judge_read_char(reader);
}

// A pointer to a ListNode or a TreeNode of the answer's; these types only tell them apart.
struct list_node;
struct tree_node;
using judge_ListNode = list_node *;
using judge_TreeNode = tree_node *;
JUDGE_NODES(JUDGE_SHAPES)

static void get(judge_reader *reader, judge_ListNode &value)
{
    value = static_cast<judge_ListNode>(judge_read_list_node(reader));
}

static void get(judge_reader *reader, judge_TreeNode &value)
{
    value = static_cast<judge_TreeNode>(judge_read_tree_node(reader));
}

template <class T> static void get(judge_reader *reader, std::vector<T> &value)
{
    std::uint32_t count = judge_read_list(reader);
    value.reserve(count);
    for (std::uint32_t i = 0; i < count; i++) {
        T item{};
        get(reader, item);
        value.push_back(std::move(item));
    }
}

template <class T> static void get(judge_reader *reader, std::optional<T> &value)
{
    if (!judge_read_null(reader))
        get(reader, value.emplace());
}

static void set(bool value)
{
    judge_write_bool(value);
}

static void set(std::int32_t value)
{
    judge_write_int(value);
}

static void set(long long value)
{
    judge_write_int(value);
}

static void set(double value)
{
    judge_write_double(value);
}

static void set(const std::string &value)
{
    judge_write_text(value.data(), value.size());
}

static void set(char value)
{
    judge_write_char(value);
}

static void set(const list_node *value)
{
    judge_write_list_node(value);
}

static void set(const tree_node *value)
{
    judge_write_tree_node(value);
}

template <class T> static void set(const std::vector<T> &value)
{
    judge_write_list(value.size());
    for (std::size_t i = 0; i < value.size(); i++)
        set(static_cast<const T &>(value[i]));
}

template <class T> static void set_prefix(const std::vector<T> &value, std::int64_t count)
{
    if (count < 0 || static_cast<std::size_t>(count) > value.size()) {
        judge_write_int(count);
        return;
    }
    judge_write_list(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; i++)
        set(static_cast<const T &>(value[static_cast<std::size_t>(i)]));
}

template <class T> static void set_prefix(const T &, std::int64_t count)
{
    judge_write_int(count); // No list.
}

template <class T> static void set(const std::optional<T> &value)
{
    if (value)
        set(*value);
    else
        judge_write_null();
}

template <class T> static void make_place(void *place)
{
    new (place) T{};
}

template <class T> static void read_place(const judge_type *, judge_reader *reader, void *place)
{
    get(reader, *static_cast<T *>(place));
}

template <class T> static void write_place(const judge_type *, const void *place)
{
    set(*static_cast<const T *>(place));
}

template <class T>
static void write_prefix(const judge_type *, const void *place, std::int64_t count)
{
    set_prefix(*static_cast<const T *>(place), count);
}

template <class T> static void drop_argument(const judge_type *, void *place)
{
    static_cast<T *>(place)->~T();
}

template <class T> static void drop_result(const judge_type *, void *place, bool)
{
    static_cast<T *>(place)->~T();
}

// Nodes that are malloc's, one by one: of a chunk of no other size, and so of no array of them.
static void give_back(void *node)
{
    constexpr std::size_t chunk_bytes = 32;
    if ((static_cast<const std::size_t *>(node)[-1] & ~std::size_t{7}) == chunk_bytes)
        ::operator delete(node);
}

// While cost is measured, so that memory lasts; else a right answer must not fail on it. An object
// may go on using its nodes.
static void drop_list_node(const judge_type *, void *place, bool measured)
{
    if (measured && !judge_glue_is_class)
        judge_drop_list_node(*static_cast<void **>(place), give_back);
}

static void drop_tree_node(const judge_type *, void *place, bool measured)
{
    if (measured && !judge_glue_is_class)
        judge_drop_tree_node(*static_cast<void **>(place), give_back);
}

void judge_delete_node(void *node) noexcept
{
    if (!judge_arena_holds(&judge_kept, node))
        ::operator delete(node);
}

// Linked with --wrap=free: who frees a node in the way of C means the same.
extern "C" void __real_free(void *memory);
extern "C" void __wrap_free(void *memory)
{
    if (memory && !judge_arena_holds(&judge_kept, memory))
        __real_free(memory);
}

#define DEFINE_WITH(name, drop)                                                                    \
    const judge_type judge_type_##name = {make_place<judge_##name>,                                \
                                          read_place<judge_##name>,                                \
                                          write_place<judge_##name>,                               \
                                          write_prefix<judge_##name>,                              \
                                          drop_argument<judge_##name>,                             \
                                          drop,                                                    \
                                          nullptr,                                                 \
                                          sizeof(judge_##name),                                    \
                                          false};

#define DEFINE_ONE(name) DEFINE_WITH(name, drop_result<judge_##name>)

#define DEFINE(T)                                                                                  \
    DEFINE_ONE(T)                                                                                  \
    DEFINE_SHAPES(T)

#define DEFINE_SHAPES(T)                                                                           \
    DEFINE_ONE(T##_or_null)                                                                        \
    DEFINE_ONE(T##_list)                                                                           \
    DEFINE_ONE(T##_list_or_null)                                                                   \
    DEFINE_ONE(T##_table)                                                                          \
    DEFINE_ONE(T##_table_or_null)

JUDGE_SCALARS(DEFINE)
DEFINE_WITH(ListNode, drop_list_node)
DEFINE_SHAPES(ListNode)
DEFINE_WITH(TreeNode, drop_tree_node)
DEFINE_SHAPES(TreeNode)

static void fail_with(const std::type_info *type, const char *message)
{
    int status = 0;
    char *name = type ? abi::__cxa_demangle(type->name(), nullptr, nullptr, &status) : nullptr;
    judge_fail(JUDGE_ERROR_EXCEPTION,
               name   ? name
               : type ? type->name()
                      : "exception",
               message, judge_trace());
}

static void on_terminate()
{
    const std::type_info *type = abi::__cxa_current_exception_type();
    if (!type)
        std::abort(); // std::terminate was called without an exception: a joinable thread, …
    try {
        throw;
    } catch (const std::exception &error) {
        fail_with(type, error.what());
    } catch (const char *text) {
        fail_with(type, text);
    } catch (const std::string &text) {
        fail_with(type, text.c_str());
    } catch (int number) {
        char text[16];
        std::snprintf(text, sizeof(text), "%d", number);
        fail_with(type, text);
    } catch (...) {
        fail_with(type, "");
    }
}

__attribute__((constructor(102))) static void start()
{
    std::set_terminate(on_terminate);
}

void judge_flush(void)
{
    std::cout.flush();
    std::fflush(stdout);
    std::fflush(stderr);
}
