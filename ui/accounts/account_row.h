#pragma once

#include "core/vault/account.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace countersign {

/// A word about the account that matters when its code is asked for, beside its issuer.
struct AccountBadge
{
    enum class Tone {
        Neutral,
        Accent,
        Warning,
    };
    QString text;
    Tone tone = Tone::Neutral;
};

/// Everything a row shows at one reading of the clock.
struct AccountRow
{
    AccountId id;
    QString issuer = {};
    QString name = {};
    QString code = {}; ///< without grouping; empty for HOTP before "Next"
    QString nextCode = {}; ///< empty while it is too early to show it
    int secondsLeft = 0; ///< of the current code; 0 for HOTP
    int periodSeconds = 30;
    bool isHotp = false;
    bool isUsed = false;
    bool isPinned = false;
    std::vector<AccountBadge> badges = {};

    /// What stands first: the issuer, or the name where there is none.
    QString title() const { return issuer.isEmpty() ? name : issuer; }
    QString subtitle() const { return issuer.isEmpty() ? QString() : name; }
};

} // namespace countersign

Q_DECLARE_METATYPE(countersign::AccountRow)
Q_DECLARE_METATYPE(countersign::AccountId)
