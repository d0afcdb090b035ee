#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSortFilterProxyModel;

namespace countersign {

class ExportModel;
class TextLabel;
class TickList;

/// The accounts of an export, to be chosen from: a tick for all that are shown, a search over names and groups where
/// there are many, the list, and a line that counts.
class ExportAccountsView final : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit ExportAccountsView(ExportModel &model, QWidget *parent = nullptr);

private:
    void tickShown(bool ticked);
    void update();

    ExportModel &m_model;
    QSortFilterProxyModel *m_found;
    QCheckBox *m_all;
    QLineEdit *m_search;
    TickList *m_list;
    TextLabel *m_summary;
};

} // namespace countersign
