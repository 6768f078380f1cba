// All standard headers: see prelude.hpp.
#ifndef JUDGE_FULL_HPP
#define JUDGE_FULL_HPP

#include "prelude.hpp"

#include <barrier>
#include <codecvt>
#include <condition_variable>
#include <coroutine>
#include <execution>
#include <filesystem>
#include <future>
#include <latch>
#include <memory_resource>
#include <random>
#include <regex>
#include <scoped_allocator>
#include <semaphore>
#include <shared_mutex>
#include <stop_token>
#include <syncstream>
#include <thread>

#endif
