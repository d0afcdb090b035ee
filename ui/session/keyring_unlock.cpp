#include "ui/session/keyring_unlock.h"

#include "ui/settings/settings.h"

#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The slots among `infos` that are keyrings'.
std::vector<SlotId> keyringSlots(const std::vector<SlotInfo> &infos)
{
    std::vector<SlotId> ids;
    for (const SlotInfo &slot : infos) {
        if (slot.is(SlotType::Keyring))
            ids.push_back(slot.id);
    }
    return ids;
}

QString text(const VaultId &vault)
{
    return QString::fromStdString(vault.text());
}

} // namespace

KeyringUnlock::KeyringUnlock(Session &session, Settings &settings, Keyring *keyring, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_keyring(keyring)
{ }

std::optional<SlotId> KeyringUnlock::ownSlot() const
{
    const bool isOpen = m_session.state() == Session::State::Unlocked;
    const Result<VaultFileInfo> file = isOpen ? ErrorCode::Cancelled : m_session.inspect();
    if (!isOpen && !file)
        return {};
    const auto slot = remembered(isOpen ? m_session.vaultId() : file->stamp.vaultId);
    const std::vector<SlotId> there = keyringSlots(isOpen ? m_session.keySlots() : file->slots);
    return slot && std::ranges::find(there, *slot) != there.end() ? slot : std::nullopt;
}

void KeyringUnlock::unlock()
{
    if (m_isAsking || m_session.state() != Session::State::Locked || !isOn())
        return;
    const auto file = m_session.inspect();
    if (!file)
        return;
    setAsking(true);
    m_keyring->read(file->stamp.vaultId, this, [this](Result<KeyringKey> key) { take(std::move(key)); });
}

void KeyringUnlock::take(Result<KeyringKey> key)
{
    setAsking(false);
    if (m_session.state() != Session::State::Locked)
        return; // the password was quicker
    if (key)
        m_session.unlock(*std::move(key));
    else
        Q_EMIT failed(key.error());
}

void KeyringUnlock::setAsking(bool isAsking)
{
    if (isAsking == m_isAsking)
        return;
    m_isAsking = isAsking;
    Q_EMIT askingChanged(isAsking);
}

void KeyringUnlock::turnOn()
{
    if (!m_keyring || m_session.state() != Session::State::Unlocked)
        return;
    // The item comes first: a slot that nothing opens would promise what it cannot keep.
    auto key = std::make_shared<KeyringKey>(KeyringKey::generate(m_session.random()));
    m_keyring->write(m_session.vaultId(), *key, this, [this, key](const Result<void> &written) {
        if (written)
            check(*key);
        else
            Q_EMIT failed(written.error());
    });
}

void KeyringUnlock::check(const KeyringKey &written)
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    m_keyring->read(m_session.vaultId(), this,
                    [this, expected = std::make_shared<SecretBytes>(written.bytes().clone())](Result<KeyringKey> key) {
                        if (!key)
                            Q_EMIT failed(key.error());
                        else if (!(key->bytes() == *expected))
                            Q_EMIT failed({.code = ErrorCode::KeyringItemUnusable});
                        else
                            addSlot(*std::move(key));
                    });
}

void KeyringUnlock::addSlot(KeyringKey key)
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    const std::vector<SlotId> before = keyringSlots(m_session.keySlots());
    afterKeyChange(
        [this, before] {
            for (const SlotId &slot : keyringSlots(m_session.keySlots())) {
                if (std::ranges::find(before, slot) == before.end())
                    remember(m_session.vaultId(), slot);
            }
            Q_EMIT changed();
        },
        [this](const Error &error) { Q_EMIT failed(error); });
    m_session.addKeyringKey(std::move(key));
}

void KeyringUnlock::turnOff()
{
    const auto slot = ownSlot();
    if (!slot || m_session.state() != Session::State::Unlocked)
        return;
    afterKeyChange(
        [this, vault = m_session.vaultId()] {
            remember(vault, {});
            Q_EMIT changed();
            m_keyring->remove(vault, this, [this](const Result<void> &removed) {
                if (!removed)
                    Q_EMIT itemLeftBehind(removed.error());
            });
        },
        [this](const Error &error) { Q_EMIT failed(error); });
    m_session.removeKeySlot(*slot);
}

void KeyringUnlock::turnOnAgain(bool wasOn)
{
    if (wasOn)
        turnOn();
}

void KeyringUnlock::afterKeyChange(std::function<void()> done, std::function<void(const Error &)> refused)
{
    auto *once = new QObject(this); // holds the connections until one of them was used
    connect(&m_session, &Session::keysChanged, once, [once, done = std::move(done)] {
        once->deleteLater();
        once->disconnect();
        done();
    });
    const auto refuse = [once, refused = std::move(refused)](const Error &error) {
        once->deleteLater();
        once->disconnect();
        refused(error);
    };
    connect(&m_session, &Session::keysNotChanged, once, refuse);
    connect(&m_session, &Session::saveFailed, once, refuse);
    connect(&m_session, &Session::locked, once, [once] { once->deleteLater(); });
}

std::optional<SlotId> KeyringUnlock::remembered(const VaultId &vault) const
{
    const QString start = text(vault) + u':';
    for (const QString &entry : m_settings.value(setting::kKeyringSlots).split(u' ', Qt::SkipEmptyParts)) {
        if (!entry.startsWith(start))
            continue;
        const QByteArray id = QByteArray::fromHex(entry.sliced(start.size()).toLatin1());
        return SlotId::fromBytes(bytesOf(std::string_view(id.constData(), static_cast<std::size_t>(id.size()))));
    }
    return {};
}

void KeyringUnlock::remember(const VaultId &vault, const std::optional<SlotId> &slot)
{
    QStringList entries = m_settings.value(setting::kKeyringSlots).split(u' ', Qt::SkipEmptyParts);
    const QString start = text(vault) + u':';
    entries.removeIf([&start](const QString &entry) { return entry.startsWith(start); });
    if (slot)
        entries.append(start + QString::fromStdString(slot->text()));
    m_settings.setValue(setting::kKeyringSlots, entries.join(u' '));
}

} // namespace countersign
