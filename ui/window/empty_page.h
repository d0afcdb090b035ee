#pragma once

#include <QScrollArea>

namespace countersign {

/// What the list shows while there is no account: the ways to add the first one.
class EmptyPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void scanRequested();
    void pictureRequested();
    void typeRequested();
    void importRequested();
};

} // namespace countersign
