#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <functional>
#include <string_view>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace countersign {

class CardRow;
class SecretField;

/// An account to which a code that was typed belongs.
struct WhichCodeRow
{
    AccountId id;
    QString title; ///< "GitHub · mona"
    QString text; ///< when it was its code, or what that tells of a clock
    bool isInList = true; ///< can be shown there
};

/// Tells which account a code came from, and from a code that another device shows how its clock differs. Whoever opens
/// it searches; it holds no key. What was typed goes with it.
class WhichCodeDialog final : public Dialog
{
    Q_OBJECT

public:
    enum class Source { Anywhere, OtherDevice };
    using Search = std::function<std::vector<WhichCodeRow>(std::string_view typed, Source source)>;

    explicit WhichCodeDialog(Search search, const Clock &clock, QWidget *parent = nullptr);
    ~WhichCodeDialog() override;

Q_SIGNALS:
    /// The list is to show the account; the dialog has closed.
    void accountChosen(const countersign::AccountId &id);

protected:
    void refresh() override;

private:
    Source source() const;
    void search();
    void show(const std::vector<WhichCodeRow> &rows);
    QWidget *makeAnswer(const std::vector<WhichCodeRow> &rows);
    CardRow *makeRow(const WhichCodeRow &row, bool isFirst);

    Search m_search;
    SecretField *m_code;
    QCheckBox *m_isElsewhere;
    QVBoxLayout *m_place;
    QWidget *m_answer = nullptr;
    std::vector<AccountId> m_ids; ///< of the rows that are shown
    std::vector<CardRow *> m_rows;
};

} // namespace countersign
