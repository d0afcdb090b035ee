#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace countersign {

/// Runs `work()` on a thread of `pool` and hands its result to `done(result)` in the GUI thread. If `receiver` has gone
/// by then, the result is dropped. Both may be move-only lambdas: `work` owns what it needs, and goes as soon as it
/// ran.
template <typename Work, typename Done>
void inBackground(QThreadPool &pool, QObject *receiver, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work &>;
    struct Task
    {
        QPointer<QObject> receiver;
        std::optional<Work> work;
        Done done;
        std::optional<Outcome> outcome = {};
    };
    // Shared only because the thread pool and the event queue want copies; one thread at a time uses it.
    auto task = std::make_shared<Task>(Task{receiver, std::move(work), std::move(done)});
    pool.start([task = std::move(task)]() mutable {
        task->outcome.emplace((*task->work)());
        task->work.reset();
        // Through the application, not the receiver: the receiver may go at any time, and only the GUI thread knows.
        QCoreApplication *application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(
            application,
            [task = std::move(task)] {
                if (task->receiver)
                    task->done(*std::move(task->outcome));
            },
            Qt::QueuedConnection);
    });
}

/// The same on the application's own thread pool.
template <typename Work, typename Done>
void inBackground(QObject *receiver, Work work, Done done)
{
    inBackground(*QThreadPool::globalInstance(), receiver, std::move(work), std::move(done));
}

} // namespace countersign
