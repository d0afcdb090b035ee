#pragma once

#include <QString>
#include <QWidget>

namespace countersign {

/// The brand of an account, or its letters, at the start of a row.
class AccountIcon final : public QWidget
{
    Q_OBJECT

public:
    AccountIcon(const QString &issuer, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_issuer;
    QString m_name;
};

} // namespace countersign
