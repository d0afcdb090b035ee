#include "ui/session/keyring_state.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QList>
#include <QMap>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Items = QList<QDBusObjectPath>;
constexpr int kPatienceMilliseconds = 5'000; // for a service that has to start first

} // namespace

void askKeyringState(const QString &service, const QString &name, QObject *receiver,
                     std::function<void(KeyringState)> done)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                         u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search.setArguments({QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, name}})});
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(search, kPatienceMilliseconds), receiver);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, receiver, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<Items, Items> reply = *watcher; // open ones, locked ones
        if (reply.isError())
            done(KeyringState::NoAnswer);
        else if (!reply.argumentAt<1>().isEmpty())
            done(KeyringState::ItemLocked);
        else
            done(reply.argumentAt<0>().isEmpty() ? KeyringState::NoItem : KeyringState::ItemOpen);
    });
}

} // namespace countersign
