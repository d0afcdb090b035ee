#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QComboBox;

namespace countersign {

class TextLabel;

/// An application that accounts can come from, and where its export is found.
struct ImportSource
{
    QString application;
    QString guidance;
};

/// Asks where the accounts are now, and says how to get them out of there.
class ImportGuide final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportGuide(QList<ImportSource> sources, QWidget *parent = nullptr);

private:
    QList<ImportSource> m_sources;
    QComboBox *m_choice;
    TextLabel *m_guidance;
};

} // namespace countersign
