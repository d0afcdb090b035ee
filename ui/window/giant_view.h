#pragma once

#include "core/vault/account.h"

#include <QWidget>

namespace countersign {

class Session;

/// One code as large as the window allows, for calls and for low vision. Any of its ways out closes it.
class GiantView final : public QWidget
{
    Q_OBJECT

public:
    explicit GiantView(Session &session, QWidget *parent = nullptr);

    void setAccount(const AccountId &id);
    /// Reads code and time again; at each tick.
    void refresh();

Q_SIGNALS:
    void closed();
    void copyRequested(countersign::AccountId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Session &m_session;
    AccountId m_account;
    QString m_title;
    QString m_code;
    QString m_footer;
    double m_remaining = -1; ///< share of the period that is left; negative without a countdown
    bool m_endsSoon = false;
};

} // namespace countersign
