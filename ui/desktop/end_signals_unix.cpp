#include "ui/desktop/end_signals.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace countersign {

namespace {

constexpr std::array kEndings = {SIGHUP, SIGINT, SIGTERM};

// A signal handler may do next to nothing: it writes into this pipe, which the event loop reads.
std::array<int, 2> s_pipe = {-1, -1};

void tellEventLoop(int)
{
    const int before = errno;
    (void)!::write(s_pipe[1], "e", 1);
    errno = before;
}

/// Whoever started us may want it ignored, as `nohup` does.
void listenTo(int signal)
{
    struct sigaction before = {};
    struct sigaction action = {};
    action.sa_handler = tellEventLoop;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // a save goes on; the second one is not asked
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe(s_pipe.data()) != 0)
        return; // they end the program at once, then
    for (const int end : s_pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(s_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(s_pipe[0], &byte, 1) == 1) { }
        Q_EMIT endRequested();
    });
    for (const int signal : kEndings)
        listenTo(signal);
}

EndSignals::~EndSignals()
{
    for (const int signal : kEndings) {
        struct sigaction now = {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == tellEventLoop)
            std::signal(signal, SIG_DFL);
    }
    m_notifier.reset();
    for (int &end : s_pipe)
        ::close(std::exchange(end, -1));
}

} // namespace countersign
