#pragma once

#include "ui/session/session.h"
#include "ui/text/error_text.h"

namespace countersign {

/// Lets a dialog that waits for the session say why nothing came of it.
template <typename Waiting>
void showFailures(Session &session, Waiting &dialog)
{
    const auto show = [&dialog](const Error &error) {
        dialog.setBusy(false);
        dialog.setMessage(errorText(error).line());
    };
    QObject::connect(&session, &Session::saveFailed, &dialog, show);
    QObject::connect(&session, &Session::keysNotChanged, &dialog, show);
}

} // namespace countersign
