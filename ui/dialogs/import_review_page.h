#pragma once

#include "ui/dialogs/import_review_model.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;

namespace countersign {

class TickList;
class TextLabel;
class Card;

/// What the files hold, to be chosen from: notes about whole files, the list with a search field where it is long, and
/// a line that counts.
class ImportReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReviewPage(QWidget *parent = nullptr);

    /// `notes` are sentences about files, such as why one can't be read.
    void setContent(std::vector<ImportRow> rows, const QStringList &notes);
    ImportReviewModel &model() { return *m_model; }
    const ImportReviewModel &model() const { return *m_model; }
    void focusList();

    /// "11 new · 2 already here".
    static QString summaryOf(const ImportCounts &counts);

Q_SIGNALS:
    /// The codes of the account in this row of the model, and of the one that is here, are to be compared.
    void compareRequested(int row);
    void countsChanged();

private:
    ImportReviewModel *m_model;
    QSortFilterProxyModel *m_found;
    TickList *m_list;
    QLineEdit *m_search;
    Card *m_notes = nullptr; ///< none while there are no notes
    TextLabel *m_summary;
};

} // namespace countersign
