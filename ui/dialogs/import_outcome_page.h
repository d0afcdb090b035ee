#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace countersign {

/// What became of an import, in words.
struct ImportOutcome
{
    QString headline = {}; ///< "12 imported, 3 already here, 1 failed"
    QString sentence = {};
    struct Failure
    {
        QString name;
        QString reason;
    };
    QList<Failure> failures = {};
    QStringList plainFiles = {}; ///< names of files that anybody can read, and all of whose accounts are here
    QStringList keptFiles = {}; ///< names of those that hold more than that
};

/// Lists what was not imported and why, and offers to delete the files that anybody could read.
class ImportOutcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOutcomePage(QWidget *parent = nullptr);

    void setOutcome(const ImportOutcome &outcome);
    /// Says in the place of the offer what became of it.
    void showDeleted(const QString &sentence);

Q_SIGNALS:
    void deleteRequested();

private:
    QWidget *makeOffer(const QStringList &files);

    QVBoxLayout *m_column;
    QWidget *m_offer = nullptr;
};

} // namespace countersign
