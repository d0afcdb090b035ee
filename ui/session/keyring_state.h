#pragma once

#include <QString>

#include <functional>

class QObject;

namespace countersign {

/// What the Secret Service of the desktop says of an item, without opening it and without asking the person.
enum class KeyringState { NoAnswer, NoItem, ItemLocked, ItemOpen };

/// Asks for the item that `service` keeps under `name`. The answer comes later, while `receiver` lives.
void askKeyringState(const QString &service, const QString &name, QObject *receiver,
                     std::function<void(KeyringState)> done);

} // namespace countersign
