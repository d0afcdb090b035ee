#pragma once

#include "ui/dialogs/dialog.h"

#include <QStringList>

class QPlainTextEdit;

namespace countersign {

class ClockHealth;

/// Tells whether the computer's clock is right, asks time servers on a click, and corrects codes on another.
class ClockDialog final : public Dialog
{
    Q_OBJECT

public:
    ClockDialog(ClockHealth &health, const Clock &clock, const QString &servers, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The list of time servers was changed.
    void serversChanged(const QString &servers);

protected:
    void refresh() override;

private:
    void measure();
    void correct();
    void showHealth();
    QString resultText() const;
    QString serverLines() const;

    ClockHealth &m_health;
    TextLabel *m_sync;
    TextLabel *m_result;
    TextLabel *m_answers;
    QPlainTextEdit *m_servers;
    QPushButton *m_measure;
    QPushButton *m_correct;
    QPushButton *m_stop;
};

} // namespace countersign
