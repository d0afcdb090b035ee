#include "ui/text/account_title.h"

#include "ui/text/display_text.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace countersign {

QString accountTitle(std::string_view issuer, std::string_view name)
{
    QStringList parts{displayText(issuer), displayText(name)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace countersign
