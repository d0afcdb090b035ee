#include "tests/screens/screens.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <iterator>

namespace countersign::screens {

std::vector<Page> allPages()
{
    std::vector<Page> pages = windowPages();
    std::ranges::move(troublePages(), std::back_inserter(pages));
    std::ranges::move(dialogPages(), std::back_inserter(pages));
    std::ranges::move(backupPages(), std::back_inserter(pages));
    std::ranges::move(importPages(), std::back_inserter(pages));
    std::ranges::move(exportPages(), std::back_inserter(pages));
    std::ranges::move(clockPages(), std::back_inserter(pages));
    std::ranges::move(refusalPages(), std::back_inserter(pages));
    std::ranges::move(readinessPages(), std::back_inserter(pages));
    return pages;
}

void present(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    if (!QTest::qWaitForWindowActive(&widget))
        qFatal("the window does not become active");
    QCoreApplication::processEvents();
}

} // namespace countersign::screens
