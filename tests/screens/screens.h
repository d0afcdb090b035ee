#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace countersign::screens {

/// One picture: a widget with sample data, made anew for every variant.
struct Page
{
    QString name; ///< of the file
    QSize size; ///< width and least height; empty for what has one of its own. A narrow variant takes the height alone.
    /// The widget, shown already if what it shows asks for that. Share what must outlive it through the pointer's
    /// owner.
    std::function<std::shared_ptr<QWidget>()> make;
};

/// The pages of each part, in the order in which a person meets them.
std::vector<Page> windowPages();
std::vector<Page> troublePages();
std::vector<Page> dialogPages();
std::vector<Page> backupPages();
std::vector<Page> importPages();
std::vector<Page> exportPages();
std::vector<Page> clockPages();
std::vector<Page> refusalPages();
std::vector<Page> readinessPages();
/// All of them.
std::vector<Page> allPages();

/// Shows `widget` and waits until it is active and has settled.
void present(QWidget &widget);

} // namespace countersign::screens
