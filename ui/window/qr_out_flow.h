#pragma once

#include "core/vault/account.h"

#include <QObject>

#include <vector>

class QWidget;

namespace countersign {

class Session;
class ShowQrDialog;
class Toast;

/// Accounts on their way to another device, as QR codes: asks for the password each time before one is seen.
class QrOutFlow final : public QObject
{
    Q_OBJECT

public:
    QrOutFlow(Session &session, Toast &toast, QWidget &window);

    /// One account, as an otpauth link.
    void showOne(const AccountId &id);
    /// Lets people choose among the accounts, those of `listed` ticked, and shows migration codes.
    void moveToPhone(const std::vector<AccountId> &listed);

private:
    /// What is shown; the codes themselves are made anew each time.
    struct Content;
    struct Codes;
    Result<Codes> make(const Content &content) const;
    Result<Codes> makeLink(const Content &content) const;
    Result<Codes> makeMigration(const Content &content) const;
    void confirmAndShow(Content content);
    void open(const Content &content);

    Session &m_session;
    Toast &m_toast;
    QWidget &m_window;
};

} // namespace countersign
