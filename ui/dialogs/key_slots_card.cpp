#include "ui/dialogs/key_slots_card.h"

#include "core/vault/vault_format.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/card.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

namespace {

std::vector<SlotInfo> slotsOf(const KeysView &view, SlotType type)
{
    std::vector<SlotInfo> found;
    std::ranges::copy_if(view.slots, std::back_inserter(found), [type](const SlotInfo &slot) { return slot.is(type); });
    return found;
}

} // namespace

KeySlotsCard::KeySlotsCard(const KeysView &view, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setView(view);
}

void KeySlotsCard::setView(const KeysView &view)
{
    const qsizetype focused = controls().indexOf(qobject_cast<QAbstractButton *>(window()->focusWidget()));
    if (m_card) {
        m_card->hide();
        m_card->setParent(nullptr);
        m_card->deleteLater(); // not at once: this may run inside one of its signals
    }
    m_card = makeCard(view);
    m_column->addWidget(m_card);
    // Whoever works with the keyboard stays where they were.
    if (focused >= 0 && focused < controls().size())
        controls().at(focused)->setFocus();
}

QList<QAbstractButton *> KeySlotsCard::controls() const
{
    return m_card ? m_card->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
}

Card *KeySlotsCard::makeCard(const KeysView &view)
{
    auto *card = new Card;
    addPasswords(*card, view);
    addRecoveryKey(*card, view);
    addKeyring(*card, view);
    addOthers(*card, view);
    return card;
}

template <typename Signal>
QWidget *KeySlotsCard::button(const QString &text, Signal signal)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QWidget *KeySlotsCard::removeButton(const SlotInfo &slot)
{
    return button(tr("Remove…"), [this, slot] { Q_EMIT removeRequested(slot); });
}

void KeySlotsCard::addPasswords(Card &card, const KeysView &view)
{
    std::vector<SlotInfo> passwords = slotsOf(view, SlotType::Password);
    // The one in use is the one to change; any other can be changed by who knows it.
    std::stable_partition(passwords.begin(), passwords.end(), // clang 14 does not take the one for ranges
                          [](const SlotInfo &slot) { return slot.hasOpenedVault; });
    for (std::size_t index = 0; index < passwords.size(); ++index) {
        const KdfCost &cost = *passwords[index].cost;
        //: What it costs a guesser to try one password: %1 passes over %2 MiB of memory
        const QString price = tr("a guess takes %1\u00a0×\u00a0%2\u00a0MiB of memory")
                                  .arg(cost.operations)
                                  .arg(std::max(cost.memoryKibibytes / 1024, 1u));
        if (index == 0)
            card.addRow(new CardRow(tr("Password"), tr("encrypts your accounts; %1").arg(price),
                                    button(tr("&Change…"), &KeySlotsCard::changePasswordRequested)));
        else
            card.addRow(new CardRow(tr("Another password"), tr("opens them too; %1").arg(price),
                                    removeButton(passwords[index])));
    }
    if (passwords.empty())
        card.addRow(new CardRow(tr("Password"), tr("none: only the recovery key opens your accounts"),
                                button(tr("&Add…"), &KeySlotsCard::addPasswordRequested)));
    else if (passwords.size() < format::kMaxPasswordSlots)
        card.addRow(new CardRow(tr("Add a password"),
                                tr("for a second person; up to %1 in all").arg(format::kMaxPasswordSlots),
                                button(tr("&Add…"), &KeySlotsCard::addPasswordRequested)));
}

void KeySlotsCard::addRecoveryKey(Card &card, const KeysView &view)
{
    const bool hasOne = !slotsOf(view, SlotType::Recovery).empty();
    card.addRow(new CardRow(tr("Recovery key"),
                            hasOne ? tr("opens them if you forget the password")
                                   : tr("none: if you forget the password, nothing opens your accounts"),
                            button(hasOne ? tr("&Replace…") : tr("&Make one…"), &KeySlotsCard::recoveryKeyRequested)));
}

void KeySlotsCard::addKeyring(Card &card, const KeysView &view)
{
    if (view.keyring == KeysView::Keyring::Absent)
        return;
    const bool isOn = view.keyring == KeysView::Keyring::On;
    auto *tick = new QCheckBox;
    tick->setChecked(isOn);
    connect(tick, &QCheckBox::clicked, this, [this, tick, isOn](bool wanted) {
        tick->setChecked(isOn); // until it is done
        Q_EMIT keyringRequested(wanted);
    });
    card.addRow(new CardRow(tr("Unlock with the system’s keyring"),
                            tr("at the start; every program that runs as you could open the vault as well"), tick));
}

void KeySlotsCard::addOthers(Card &card, const KeysView &view)
{
    for (const SlotInfo &slot : view.slots) {
        if (slot.is(SlotType::Keyring) && slot.id != view.ownKeyringSlot)
            card.addRow(
                new CardRow(tr("Keyring of another computer"), tr("or one that lost its key"), removeButton(slot)));
        else if (!slot.is(SlotType::Password) && !slot.is(SlotType::Recovery) && !slot.is(SlotType::Keyring))
            card.addRow(new CardRow(tr("Another way to open the vault"), tr("made by a newer version"),
                                    slot.id.isNull() ? nullptr : removeButton(slot)));
    }
}

} // namespace countersign
