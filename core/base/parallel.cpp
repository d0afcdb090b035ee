#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace countersign {

namespace {

/// The numbers that are left, and what went wrong.
class Queue
{
public:
    Queue(std::size_t count, const std::function<void(std::size_t)> &work)
        : m_count(count)
        , m_work(work)
    { }

    void run()
    {
        try {
            for (std::size_t number = m_next++; number < m_count; number = m_next++)
                m_work(number);
        } catch (...) {
            m_next = m_count;
            const std::scoped_lock lock(m_mutex);
            m_exception = std::current_exception();
        }
    }

    void rethrow() const
    {
        if (m_exception)
            std::rethrow_exception(m_exception);
    }

private:
    std::atomic<std::size_t> m_next = 0;
    std::size_t m_count;
    const std::function<void(std::size_t)> &m_work;
    std::mutex m_mutex;
    std::exception_ptr m_exception;
};

} // namespace

void inParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)> &work)
{
    const std::size_t wanted = std::min(count, threads == 0 ? count : threads);
    // Counting the processors reads a file, which costs more than a small piece of work.
    const std::size_t useful = wanted < 2 ? wanted : std::min<std::size_t>(wanted, std::thread::hardware_concurrency());
    Queue queue(count, work);
    std::vector<std::thread> others;
    try {
        while (others.size() + 1 < useful)
            others.emplace_back([&queue] { queue.run(); });
    } catch (const std::system_error &) {
        // The system gives no more threads: those that are here do it.
    }
    queue.run();
    for (std::thread &other : others)
        other.join();
    queue.rethrow();
}

} // namespace countersign
