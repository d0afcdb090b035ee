#include "ui/text/state_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace countersign {

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString savedStateText(std::optional<std::size_t> accounts, std::optional<UnixTime> saved, std::uint64_t saveCounter,
                       UnixTime now)
{
    QStringList parts;
    if (accounts)
        parts += StateText::tr("%n account(s)", nullptr, static_cast<int>(*accounts));
    if (saved)
        //: %1 is a moment, as in “today 09:12”
        parts += StateText::tr("saved %1").arg(momentText(*saved, now));
    //: %1 is the number of a save, as in “save 41”
    parts += StateText::tr("save %1").arg(saveCounter);
    QString text = parts.takeFirst();
    for (const QString &part : std::as_const(parts))
        //: Facts in a row: “12 accounts, saved today 09:12, save 41”
        text = StateText::tr("%1, %2").arg(text, part);
    return text;
}

} // namespace countersign
