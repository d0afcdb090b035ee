#pragma once

#include <QFrame>

#include <functional>
#include <map>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace countersign {

/// The lasting matters the window knows, the most urgent first.
enum class NoticeKind {
    SaveFailed,
    SaveUnfinished,
    PasswordRefused,
    StaleCopy,
    SaveNotConfirmed,
    BackupFailed,
    RecordsUnreadable,
    ClockDoubtful,
    ClockCorrected,
    PlainExport,
    BindingOverdue,
    BackupOld,
    SeenStatesUnknown,
    MemoryNotLocked
};

/// What a notice offers to do.
struct NoticeAction
{
    QString text;
    std::function<void()> run;
};

/// A lasting matter in words.
struct Notice
{
    QString headline; ///< one short sentence
    QString text; ///< what it means, or what to do; may have lines
    std::vector<NoticeAction> actions = {};
};

/// The bar above the list for matters that last: it shows the most urgent one until that is settled.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void setNotice(NoticeKind kind, Notice notice);
    void clearNotice(NoticeKind kind);
    /// The text that is shown; empty if there is none.
    QString shownText() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMostUrgent();
    void showText();

    std::map<NoticeKind, Notice> m_notices;
    QLabel *m_label;
    QHBoxLayout *m_buttons;
};

} // namespace countersign
