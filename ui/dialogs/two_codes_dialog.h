#pragma once

#include "core/otp/two_codes.h"
#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <optional>

namespace countersign {

class CodeStep;

/// Gives the two codes in a row that a binding page asks for: the first one, a wait for the rollover, the second one.
/// Enter does what comes next. For HOTP the receiver of `hotpCodeRequested` makes the codes.
class TwoCodesDialog final : public Dialog
{
    Q_OBJECT

public:
    enum class Reason {
        Service, ///< is known to ask for two
        Person, ///< wants them
    };

    /// `account` is a copy.
    TwoCodesDialog(Account account, Reason reason, const Clock &clock, QWidget *parent = nullptr);
    ~TwoCodesDialog() override;

    AccountId accountId() const { return m_account.id; }
    /// The HOTP code that was asked for last; it has been copied.
    void showHotpCode(const QString &code);

Q_SIGNALS:
    /// A code is to be copied; `isCurrent` if it is the one of the moment.
    void copyRequested(const QString &code, bool isCurrent);
    void hotpCodeRequested();
    /// The page accepted both.
    void worked();
    /// The page refused them.
    void refused();

protected:
    void refresh() override;

private:
    struct Side
    {
        CodeStep *row;
        QString code = {}; ///< empty: not yet
        bool isCopied = false;
    };

    bool isTimeBased() const { return m_account.parameters.isTimeBased(); }
    bool isPairCopied() const { return m_first.isCopied && m_second.isCopied; }
    void startOver();
    void copy(Side &side);
    void refreshByClock(UnixTime now);
    void showSteps(bool firstIsReady, bool secondIsReady);
    QString codeFrom(UnixTime moment);

    Account m_account;
    const Clock &m_clock;
    std::optional<TwoCodes> m_codes; ///< time-based accounts only
    Side m_first;
    Side m_second;
    QPushButton *m_startOver;
    QPushButton *m_worked;
    QPushButton *m_refused; ///< once both were copied
};

} // namespace countersign
