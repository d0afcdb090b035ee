#pragma once

#include "core/vault/account.h"

#include <functional>

class QWidget;

namespace countersign {

class CodeJournal;
class Session;

/// Asks for a code and tells which of the open vault's accounts it came from; `select` shows one in the list.
void showWhichCode(const Session &session, const CodeJournal &journal, QWidget &window,
                   std::function<void(const AccountId &id)> select);

} // namespace countersign
