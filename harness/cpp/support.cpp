// See support.hpp. Exceptions that nobody catches end in on_terminate, which still has the stack of
// the throw: so the judge can name the candidate's line, and calls need no try block.
#include "support.hpp"

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <iostream>
#include <typeinfo>

static void get_scalar(judge_reader *reader, bool &value)
{
    value = judge_read_bool(reader);
}

static void get_scalar(judge_reader *reader, std::int32_t &value)
{
    value = static_cast<std::int32_t>(judge_read_int(reader));
}

static void get_scalar(judge_reader *reader, long long &value)
{
    value = judge_read_int(reader);
}

static void get_scalar(judge_reader *reader, double &value)
{
    value = judge_read_double(reader);
}

static void get_scalar(judge_reader *reader, std::string &value)
{
    std::size_t length;
    const char *text = judge_read_text(reader, &length);
    value.assign(text, length);
}

static void set_scalar(bool value)
{
    judge_write_bool(value);
}

static void set_scalar(std::int32_t value)
{
    judge_write_int(value);
}

static void set_scalar(long long value)
{
    judge_write_int(value);
}

static void set_scalar(double value)
{
    judge_write_double(value);
}

static void set_scalar(const std::string &value)
{
    judge_write_text(value.data(), value.size());
}

template <class T> static void get_list(judge_reader *reader, std::vector<T> &value)
{
    std::uint32_t count = judge_read_list(reader);
    value.reserve(count);
    for (std::uint32_t i = 0; i < count; i++) {
        T item{};
        judge_get(reader, item);
        value.push_back(std::move(item));
    }
}

template <class T> static void set_list(const std::vector<T> &value)
{
    judge_write_list(value.size());
    for (std::size_t i = 0; i < value.size(); i++)
        judge_set(static_cast<const T &>(value[i]));
}

#define DEFINE(T)                                                                                  \
    void judge_get(judge_reader *reader, T &value)                                                 \
    {                                                                                              \
        get_scalar(reader, value);                                                                 \
    }                                                                                              \
    void judge_get(judge_reader *reader, std::vector<T> &value)                                    \
    {                                                                                              \
        get_list(reader, value);                                                                   \
    }                                                                                              \
    void judge_get(judge_reader *reader, std::vector<std::vector<T>> &value)                       \
    {                                                                                              \
        get_list(reader, value);                                                                   \
    }                                                                                              \
    void judge_set(const T &value)                                                                 \
    {                                                                                              \
        set_scalar(value);                                                                         \
    }                                                                                              \
    void judge_set(const std::vector<T> &value)                                                    \
    {                                                                                              \
        set_list(value);                                                                           \
    }                                                                                              \
    void judge_set(const std::vector<std::vector<T>> &value)                                       \
    {                                                                                              \
        set_list(value);                                                                           \
    }

JUDGE_SCALARS(DEFINE)

static void fail_with(const std::type_info *type, const char *message)
{
    int status = 0;
    char *name = type ? abi::__cxa_demangle(type->name(), nullptr, nullptr, &status) : nullptr;
    judge_fail(JUDGE_ERROR_EXCEPTION, name ? name : type ? type->name() : "exception", message,
               judge_trace());
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

void judge_glue_flush(void)
{
    std::cout.flush();
    std::fflush(stdout);
    std::fflush(stderr);
}
