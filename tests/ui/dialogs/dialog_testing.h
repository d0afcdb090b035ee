#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QString>
#include <QTest>
#include <QWidget>

/// What the dialog tests share: finding things as a person does, by what is written on them.
namespace countersign::testing {

/// Fails the test at any warning but those that the offscreen platform gives for every window.
inline void failOnWarnings()
{
    using namespace Qt::StringLiterals;
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

inline QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// The button that says `text`; null if there is none that is not hidden.
inline QAbstractButton *button(const QWidget &widget, const QString &text)
{
    for (auto *candidate : widget.findChildren<QAbstractButton *>()) {
        if (withoutMnemonic(candidate->text()) == text && !candidate->isHidden())
            return candidate;
    }
    return nullptr;
}

/// The widget that the label `text` names.
template <typename T>
T *field(const QWidget &widget, const QString &text)
{
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (withoutMnemonic(label->text()) == text)
            return qobject_cast<T *>(label->buddy());
    }
    return nullptr;
}

/// Whether a label that isn't hidden contains `text`.
inline bool says(const QWidget &widget, const QString &text)
{
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->text().contains(text) && !label->isHidden())
            return true;
    }
    return false;
}

} // namespace countersign::testing
