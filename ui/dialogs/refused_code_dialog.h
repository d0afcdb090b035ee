#pragma once

#include "core/vault/refusal.h"
#include "ui/dialogs/dialog.h"

#include <functional>
#include <vector>

namespace countersign {

class CheckRow;
class VerticalScrollArea;

/// One cause on the checklist, in words.
struct RefusalRow
{
    RefusalCause cause = RefusalCause::Clock;
    Likelihood likelihood = Likelihood::Possible;
    QString title;
    QString text;
    QString fix = {}; ///< what the button says that mends it; empty: there is none
};

/// Walks through why a site may have refused a code, with what is known now: the likeliest cause and its fix first.
class RefusedCodeDialog final : public Dialog
{
    Q_OBJECT

public:
    using Check = std::function<std::vector<RefusalRow>()>;

    /// `check` is asked each second while the dialog is shown; the likeliest cause comes first.
    RefusedCodeDialog(const QString &account, Check check, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The cause is to be mended; the dialog has closed.
    void fixRequested(countersign::RefusalCause cause);
    /// A support desk is to be asked; the dialog has closed.
    void reportRequested();

protected:
    void refresh() override;

private:
    void build(const std::vector<RefusalRow> &rows);
    CheckRow *makeRow(const RefusalRow &row, bool isFirst);

    Check m_check;
    VerticalScrollArea *m_area;
    std::vector<RefusalRow> m_rows; ///< as they are shown
    std::vector<CheckRow *> m_widgets;
};

} // namespace countersign
