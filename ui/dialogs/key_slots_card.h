#pragma once

#include "core/vault/slot_info.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace countersign {

class Card;
class CardRow;

/// The ways to open the vault, as the settings show them.
struct KeysView
{
    enum class Keyring { Absent, Off, On };

    std::vector<SlotInfo> slots = {};
    Keyring keyring = Keyring::Absent; ///< of this computer
    std::optional<SlotId> ownKeyringSlot = {}; ///< the slot behind `On`
};

/// A row for every way to open the vault, with what can be done to it. It changes nothing by itself.
class KeySlotsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit KeySlotsCard(const KeysView &view, QWidget *parent = nullptr);

    void setView(const KeysView &view);

Q_SIGNALS:
    void changePasswordRequested();
    void addPasswordRequested();
    void recoveryKeyRequested();
    void keyringRequested(bool on);
    void removeRequested(const countersign::SlotInfo &slot);

private:
    Card *makeCard(const KeysView &view);
    QList<QAbstractButton *> controls() const;
    void addPasswords(Card &card, const KeysView &view);
    void addRecoveryKey(Card &card, const KeysView &view);
    void addKeyring(Card &card, const KeysView &view);
    void addOthers(Card &card, const KeysView &view);

    template <typename Signal>
    QWidget *button(const QString &text, Signal signal);
    QWidget *removeButton(const SlotInfo &slot);

    QVBoxLayout *m_column;
    Card *m_card = nullptr;
};

} // namespace countersign
