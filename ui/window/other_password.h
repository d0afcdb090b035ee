#pragma once

#include "ui/session/session.h"

#include <functional>

class QWidget;

namespace countersign {

/// Opens another state of the vault, or another vault, with a password of its own.
using OpenWithPassword = std::function<void(SecretBytes password, QObject *receiver, Session::OtherOpened done)>;

/// What the person is told when asked for that password.
struct OtherPasswordWords
{
    QString headline = {}; ///< empty: the dialog's usual one
    QString reason; ///< a sentence
};

/// Asks for the password until one opens it. `done` gets what was opened, or why no password does; nothing if the
/// person gives up or `receiver` goes.
void openWithItsPassword(const OtherPasswordWords &words, OpenWithPassword open, QObject *receiver, QWidget *window,
                         Session::OtherOpened done);

} // namespace countersign
