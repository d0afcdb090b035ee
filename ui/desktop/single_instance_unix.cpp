// One window per user on Unix: a lock file says who is first, a socket beside it takes the requests of the others.
// Plain system calls instead of QtNetwork, whose libraries would cost every start more than all of this.

#include "ui/desktop/single_instance.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <map>

namespace countersign {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Deadline = std::chrono::steady_clock::time_point;

constexpr auto kPatience = 2s;
constexpr auto kPatienceWithTheEnd = 15s; // saving, and a backup on a slow drive
constexpr char kAcknowledged = 'k';

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    { }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// A folder that only this user can write to, or an empty text.
QString privateFolder(const QString &wish)
{
    QString folder = wish;
    if (folder.isEmpty())
        folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty())
        folder = u"/tmp/countersign-%1"_s.arg(::getuid());
    const QByteArray path = QFile::encodeName(folder);
    ::mkdir(path.constData(), 0700); // it may exist; what counts is what it is
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::getuid()
        || (status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return {};
    return folder;
}

std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return address;
}

Descriptor makeSocket()
{
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (socket.isOpen())
        ::fcntl(socket.number(), F_SETFD, FD_CLOEXEC);
    return socket;
}

template <typename Call>
bool withAddress(const sockaddr_un &address, Call call)
{
    return call(reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(sizeof address)) == 0;
}

bool waitFor(const Descriptor &socket, short events, Deadline deadline)
{
    pollfd wanted = {.fd = socket.number(), .events = events, .revents = 0};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return ::poll(&wanted, 1, std::max(0, static_cast<int>(left.count()))) == 1;
}

/// The socket of the first start, or none.
Descriptor connectTo(const sockaddr_un &address)
{
    Descriptor socket = makeSocket();
    const bool isConnected = socket.isOpen() && withAddress(address, [&socket](const sockaddr *to, socklen_t length) {
                                 return ::connect(socket.number(), to, length);
                             });
    return isConnected ? std::move(socket) : Descriptor();
}

bool sendAll(const Descriptor &socket, const QByteArray &message, Deadline deadline)
{
    qsizetype sent = 0;
    while (sent < message.size()) {
        if (!waitFor(socket, POLLOUT, deadline))
            return false;
        const auto count = ::send(socket.number(), message.constData() + sent,
                                  static_cast<std::size_t>(message.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        sent += std::max<qsizetype>(count, 0);
    }
    return true;
}

bool handOver(const Descriptor &socket, const LaunchRequest &request)
{
    const Deadline deadline = std::chrono::steady_clock::now() + kPatience;
    if (!sendAll(socket, encodeLaunchRequest(request), deadline))
        return false;
    ::shutdown(socket.number(), SHUT_WR);
    char answer = 0;
    return waitFor(socket, POLLIN, deadline) && ::recv(socket.number(), &answer, 1, 0) == 1 && answer == kAcknowledged;
}

} // namespace

struct SingleInstance::Private
{
    /// Another start that is talking to us.
    struct Visitor
    {
        Descriptor socket;
        QByteArray message = {};
        std::unique_ptr<QSocketNotifier> notifier = {};
    };

    QString folder;
    Descriptor lock;
    Descriptor listener;
    std::unique_ptr<QSocketNotifier> notifier;
    std::map<int, Visitor> visitors;

    QString pathOf(QLatin1StringView name) const { return folder + u'/' + name; }
    bool becomeFirst(const sockaddr_un &address);
    /// Whether `visitor` has said everything; then `message` is whole, or too long.
    static bool readFrom(Visitor &visitor);
};

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    m_private->folder = privateFolder(folder);
}

SingleInstance::~SingleInstance()
{
    retire();
}

void SingleInstance::retire()
{
    if (!m_private->listener.isOpen())
        return;
    ::unlink(QFile::encodeName(m_private->pathOf("countersign.socket"_L1)).constData());
    m_private->notifier.reset();
    m_private->visitors.clear();
    m_private->listener = Descriptor();
}

SingleInstance::Outcome SingleInstance::start(const LaunchRequest &request)
{
    const auto address = addressOf(m_private->pathOf("countersign.socket"_L1));
    // Without a place to meet, two windows are better than none: the vault file has a lock of its own.
    if (m_private->folder.isEmpty() || !address)
        return Outcome::First;
    const QByteArray lockPath = QFile::encodeName(m_private->pathOf("countersign.lock"_L1));
    m_private->lock = Descriptor(::open(lockPath.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!m_private->lock.isOpen())
        return Outcome::First;
    const Deadline deadline = std::chrono::steady_clock::now() + kPatienceWithTheEnd;
    do {
        if (::flock(m_private->lock.number(), LOCK_EX | LOCK_NB) == 0) {
            m_private->becomeFirst(*address);
            return Outcome::First;
        }
        const Deadline asked = std::chrono::steady_clock::now();
        if (const Descriptor first = connectTo(*address); first.isOpen() && handOver(first, request)) {
            m_private->lock = Descriptor();
            return Outcome::HandedOver;
        }
        if (std::chrono::steady_clock::now() - asked >= kPatience)
            break; // it listens, and says nothing
        // It has the lock but does not listen: not yet, a moment after its start, or no more, before its end.
        ::poll(nullptr, 0, 10);
    } while (std::chrono::steady_clock::now() < deadline);
    m_private->lock = Descriptor();
    return Outcome::Unanswered;
}

bool SingleInstance::Private::becomeFirst(const sockaddr_un &address)
{
    // Whoever made a socket here has gone: the lock is ours.
    ::unlink(address.sun_path);
    listener = makeSocket();
    if (!listener.isOpen())
        return false;
    ::fcntl(listener.number(), F_SETFL, O_NONBLOCK);
    const bool isBound = withAddress(
        address, [this](const sockaddr *to, socklen_t length) { return ::bind(listener.number(), to, length); });
    if (!isBound || ::chmod(address.sun_path, 0600) != 0 || ::listen(listener.number(), 8) != 0) {
        listener = Descriptor();
        return false;
    }
    return true;
}

void SingleInstance::listen()
{
    if (!m_private->listener.isOpen())
        return;
    m_private->notifier = std::make_unique<QSocketNotifier>(m_private->listener.number(), QSocketNotifier::Read);
    connect(m_private->notifier.get(), &QSocketNotifier::activated, this, &SingleInstance::welcome);
}

void SingleInstance::welcome()
{
    const int number = ::accept(m_private->listener.number(), nullptr, nullptr);
    if (number < 0)
        return;
    ::fcntl(number, F_SETFD, FD_CLOEXEC);
    ::fcntl(number, F_SETFL, O_NONBLOCK);
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [this, number] { hear(number); });
    // One that says nothing is not waited for.
    QTimer::singleShot(kPatience, notifier.get(), [this, number] { m_private->visitors.erase(number); });
    m_private->visitors[number] = {.socket = Descriptor(number), .message = {}, .notifier = std::move(notifier)};
}

void SingleInstance::hear(int number)
{
    Private::Visitor &visitor = m_private->visitors.at(number);
    if (!Private::readFrom(visitor))
        return;
    const auto request = decodeLaunchRequest(visitor.message);
    if (request)
        ::send(number, &kAcknowledged, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    visitor.notifier->setEnabled(false);
    // Not from inside a signal of its own notifier.
    QTimer::singleShot(0, visitor.notifier.get(), [this, number] { m_private->visitors.erase(number); });
    if (request)
        Q_EMIT requested(*request);
}

bool SingleInstance::Private::readFrom(Visitor &visitor)
{
    std::array<char, 16 * 1024> buffer;
    while (true) {
        const auto count = ::recv(visitor.socket.number(), buffer.data(), buffer.size(), 0);
        if (count > 0)
            visitor.message.append(buffer.data(), count);
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            return true;
        else if (errno == EAGAIN)
            return false;
        if (visitor.message.size() > kMaxLaunchMessage)
            return true;
    }
}

} // namespace countersign
