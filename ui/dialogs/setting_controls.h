#pragma once

#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QList>

#include <utility>

namespace countersign {

/// A value of a setting and what it is called.
template <typename T>
using SettingChoice = std::pair<T, QString>;

/// A box that shows a setting and changes it at once. `settings` must outlive it.
template <typename T>
QComboBox *makeSettingBox(Settings &settings, const Setting<T> &setting, const QList<SettingChoice<T>> &choices)
{
    auto *box = new QComboBox;
    const T current = settings.value(setting);
    for (const SettingChoice<T> &choice : choices) {
        box->addItem(choice.second);
        if (choice.first == current)
            box->setCurrentIndex(box->count() - 1);
    }
    QObject::connect(box, &QComboBox::activated, box,
                     [&settings, setting, choices](int index) { settings.setValue(setting, choices.at(index).first); });
    return box;
}

inline QCheckBox *makeSettingTick(Settings &settings, const Setting<bool> &setting)
{
    auto *tick = new QCheckBox;
    tick->setChecked(settings.value(setting));
    QObject::connect(tick, &QCheckBox::toggled, tick,
                     [&settings, setting](bool checked) { settings.setValue(setting, checked); });
    return tick;
}

} // namespace countersign
