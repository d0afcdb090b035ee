#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace countersign {

/// What a start of the program asks for, so that another process can do it.
struct LaunchRequest
{
    QStringList arguments = {}; ///< links, and files with absolute paths
    QString activationToken = {}; ///< the desktop's permission to raise a window (Wayland); may be empty

    bool operator==(const LaunchRequest &) const = default;
};

/// One window per user: the first start listens, a second hands its request over and ends. Quick enough to be asked
/// before the application object exists. A crash leaves nothing behind that would stop the next start.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First, ///< this one is it: call `listen` once there is an application
        HandedOver, ///< another one took the request: end
        Unanswered, ///< another one runs but does not answer: say so, and end
    };

    /// Meets others in `folder`, which only the user can write to; empty: the user's run-time folder.
    explicit SingleInstance(const QString &folder = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the first, or hands `request` over. Blocks two seconds at most for an answer; longer only where another
    /// one is about to end, until it has.
    Outcome start(const LaunchRequest &request);
    /// Takes the requests of others from now on; those that came since `start` have waited.
    void listen();
    /// Takes no requests any more, because the program is about to end: who asks now waits until it has, and is the
    /// first then.
    void retire();

Q_SIGNALS:
    void requested(const countersign::LaunchRequest &request);

private:
    void welcome();
    void hear(int visitor);

    struct Private;
    std::unique_ptr<Private> m_private;
};

/// A request as it travels: bounded in size, every field checked when it is read.
QByteArray encodeLaunchRequest(const LaunchRequest &request);
std::optional<LaunchRequest> decodeLaunchRequest(const QByteArray &message);
/// The largest message that is sent or taken, in bytes.
inline constexpr qsizetype kMaxLaunchMessage = 256 * 1024;

} // namespace countersign
