#include "ui/window/after_save.h"

#include <memory>
#include <utility>

namespace countersign {

void afterSave(Session &session, QObject *receiver, std::function<void()> then)
{
    auto *wait = new QObject(receiver); // holds the connection until it was used
    const auto look = [&session, wait, once = std::make_shared<std::function<void()>>(std::move(then))] {
        if (session.saveState() == Session::SaveState::Saving || !*once)
            return;
        wait->deleteLater();
        std::exchange(*once, {})();
    };
    QObject::connect(&session, &Session::saveStateChanged, wait, look, Qt::QueuedConnection);
    QMetaObject::invokeMethod(wait, look, Qt::QueuedConnection);
}

} // namespace countersign
