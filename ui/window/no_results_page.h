#pragma once

#include <QScrollArea>

namespace countersign {

class TextLabel;

/// What the list shows when the search or the group leaves nothing.
class NoResultsPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit NoResultsPage(QWidget *parent = nullptr);

    void setQuery(const QString &query);

Q_SIGNALS:
    void clearRequested();

private:
    TextLabel *m_headline;
    TextLabel *m_explanation;
};

} // namespace countersign
