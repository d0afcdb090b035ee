#pragma once

#include "ui/dialogs/sign.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace countersign {

/// How the words at the end of a row sound.
enum class TickTone {
    Quiet,
    Good,
    Warning,
};

/// An account in a `TickList`, in words: it holds no key.
struct TickRow
{
    QString issuer = {};
    QString name = {};
    QString status = {}; ///< what stands at the end
    TickTone tone = TickTone::Quiet;
    bool isTickable = true;
    bool isTicked = false;
    std::optional<Sign> sign = {}; ///< stands where the box of others is; of what is not tickable
    bool isUndecided = false; ///< somebody has to decide something before it can be ticked

    /// "issuer name", or the one of them that is there.
    QString title() const
    {
        return issuer.isEmpty() || name.isEmpty() ? QString(issuer + name) : QString(issuer + u' ' + name);
    }
};

/// The role under which a model gives a `TickList` its `TickRow`s. Ticks change through `Qt::CheckStateRole`.
inline constexpr int kTickRowRole = Qt::UserRole;

} // namespace countersign

Q_DECLARE_METATYPE(countersign::TickRow)
