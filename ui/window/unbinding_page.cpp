#include "ui/window/unbinding_page.h"

#include "core/providers/provider.h"

#include <QLocale>

namespace countersign {

UnbindingPage unbindingPageOf(const Account &account)
{
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    if (!provider)
        return {};
    const bool isChinese = QLocale().language() == QLocale::Chinese && !provider->unbindingPathChinese.empty();
    return {.path = QString::fromUtf8(isChinese ? provider->unbindingPathChinese : provider->unbindingPath),
            .page = QUrl(QString::fromUtf8(provider->unbindingPage))};
}

} // namespace countersign
