#pragma once

#include "core/base/random.h"
#include "core/vault/recovery_key.h"
#include "ui/dialogs/recovery_sheet.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace countersign {

class MessageLabel;

/// Shows a recovery key in its nine groups, lets it be printed, saved and copied, and asks for one group back, chosen
/// by chance, so that nobody goes on without having it somewhere.
class RecoveryKeyView final : public QWidget
{
    Q_OBJECT

public:
    RecoveryKeyView(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent = nullptr);

    bool isConfirmed() const { return m_confirmed; }
    /// The number of the group that is asked for, from 1.
    int askedGroup() const { return m_askedGroup; }
    /// The key's text, for the clipboard after `copyRequested`.
    SecretBytes keyText() const { return m_key.text(); }
    /// The key itself; the view is of no use afterwards.
    RecoveryKey takeKey() { return std::move(m_key); }

Q_SIGNALS:
    /// The asked group was typed right, or is no longer.
    void confirmedChanged(bool confirmed);
    /// The receiver puts `keyText()` on the clipboard, in the way that expires.
    void copyRequested();

private:
    QWidget *makeGroups() const;
    QWidget *makeOrigin() const;
    QWidget *makeButtons();
    void check();
    void print();
    void savePdf();

    RecoveryKey m_key;
    RecoveryKeyOrigin m_origin;
    int m_askedGroup;
    bool m_confirmed = false;
    QLineEdit *m_answer;
    QAction *m_tick;
    MessageLabel *m_message;
};

} // namespace countersign
