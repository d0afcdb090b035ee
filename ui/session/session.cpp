#include "ui/session/session.h"

#include "ui/session/background.h"
#include "ui/session/kdf_cost.h"
#include "ui/session/session_private.h"

namespace countersign {

Session::Session(FileSystem &files, Random &random, const Clock &clock, std::filesystem::path vaultPath,
                 QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_files(files)
    , m_store(std::in_place, files, random, std::move(vaultPath))
    , m_private(std::make_unique<Private>())
{
    m_private->line = std::make_shared<SaveLine>(*m_store);
    m_private->pool.setMaxThreadCount(1);
    m_state = closedState();
}

Session::~Session()
{
    const QSignalBlocker blocker(this);
    lock();
}

Result<VaultFileInfo> Session::inspect() const
{
    return m_store->inspect(m_memoryProbe());
}

Result<Generation> Session::newestIntactGeneration() const
{
    return m_store->newestIntactGeneration();
}

Result<std::filesystem::path> Session::restoreGeneration(const Generation &generation)
{
    if (const auto accepted = acceptGeneration(generation); !accepted)
        return accepted.error();
    auto restored = m_store->restoreGeneration(generation);
    if (restored && m_state == State::NoVault)
        setState(State::Locked);
    return restored;
}

void Session::useVault(std::filesystem::path path)
{
    lock();
    m_private->used.clear();
    m_store.emplace(m_files, m_random, std::move(path));
    m_private->line = makeLine();
    m_private->countAbove = 0;
    m_private->savesUnderWay = 0;
    m_private->isRestored = false;
    setSaveState(SaveState::Saved);
    setState(closedState());
}

void Session::create(SecretBytes password, std::optional<RecoveryKey> recoveryKey, KdfCost cost)
{
    if (m_state == State::Unlocking || m_state == State::Unlocked)
        return;
    struct Outcome
    {
        Result<OpenVault> created;
        SecretBytes password;
    };
    setState(State::Unlocking);
    inBackground(
        m_private->pool, this,
        [line = m_private->line, password = std::move(password), recoveryKey = std::move(recoveryKey), cost,
         calibration = m_calibration]() mutable {
            auto created
                = line->create(password, costHere(cost, calibration.get()), recoveryKey ? &*recoveryKey : nullptr);
            return Outcome{std::move(created), std::move(password)};
        },
        [this, epoch = m_private->epoch, line = m_private->line](Outcome outcome) {
            if (epoch == m_private->epoch) {
                adopt(std::move(outcome.created));
                if (m_open && m_passwordObserver)
                    m_passwordObserver(outcome.password);
            } else if (line == m_private->line && m_state == State::NoVault && m_store->exists()) {
                setState(State::Locked);
            }
        });
}

void Session::unlock(SecretBytes password, MemoryRule rule)
{
    if (m_state == State::Unlocking || m_state == State::Unlocked)
        return;
    m_memoryRule = rule;
    openInBackground(PasswordOpener{.password = std::move(password), .availableKibibytes = memoryForPasswords()});
}

void Session::unlock(RecoveryKey recoveryKey)
{
    openInBackground(std::move(recoveryKey));
}

void Session::unlock(KeyringKey key)
{
    openInBackground(std::move(key));
}

std::optional<std::uint64_t> Session::memoryForPasswords() const
{
    return m_memoryRule == MemoryRule::Ignored ? std::nullopt : m_memoryProbe();
}

void Session::openInBackground(VaultOpener opener)
{
    if (m_state == State::Unlocking || m_state == State::Unlocked)
        return;
    struct Outcome
    {
        OpenedFile opened;
        VaultOpener opener;
    };
    setState(State::Unlocking);
    inBackground(
        m_private->pool, this,
        [line = m_private->line, opener = std::move(opener)]() mutable {
            OpenedFile opened = line->open(opener);
            return Outcome{std::move(opened), std::move(opener)};
        },
        [this, epoch = m_private->epoch](Outcome outcome) {
            if (epoch != m_private->epoch)
                return;
            adoptOpened(std::move(outcome.opened));
            if (auto *typed = std::get_if<PasswordOpener>(&outcome.opener))
                strengthen(std::move(*typed));
        });
}

void Session::adopt(Result<OpenVault> opened, const std::optional<Error> &unsavedBecause)
{
    if (!opened) {
        if (!unsavedBecause && m_saveState == SaveState::Failed)
            setSaveState(SaveState::Saved);
        setState(closedState());
        Q_EMIT unlockFailed(opened.error());
        return;
    }
    m_open = *std::move(opened);
    m_private->revision = unsavedBecause ? 1 : 0;
    m_private->savedRevision = 0;
    m_private->savingRevision = 0;
    m_private->stampOnDisk = m_open->stamp;
    if (unsavedBecause)
        m_private->saveProblem = *unsavedBecause; // before anybody asks
    setState(State::Unlocked);
    const bool isConfirmed = m_open->confirmation == SaveConfirmation::Confirmed;
    setSaveState(unsavedBecause ? SaveState::Failed : isConfirmed ? SaveState::Saved : SaveState::SavedNotConfirmed);
    Q_EMIT unlocked();
}

void Session::lock()
{
    ++m_private->epoch;
    if (m_state == State::Unlocking)
        setState(closedState());
    if (m_state != State::Unlocked)
        return;
    Q_EMIT aboutToLock();
    // What is not on its way to the disk yet goes now, sealed; after a failure it waits there for the next try.
    if (m_private->savingRevision < m_private->revision)
        startSave();
    m_open.reset();
    m_private->stale.reset();
    m_undo.clear();
    // A site takes a code once, however often the vault is locked in between; the marks of HOTP go with its codes.
    std::erase_if(m_private->used, [](const auto &used) { return used.second.until == UnixTime::max(); });
    m_private->hotpCodes.clear();
    m_private->waitingCodes.clear();
    m_private->keyChanges.clear();
    m_private->keysRevision.reset();
    m_verifiedSlot = {};
    Q_EMIT undoAvailable(false);
    setState(State::Locked);
    Q_EMIT locked();
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

const Account *Session::find(const AccountId &id) const
{
    return m_open ? m_open->vault.find(id) : nullptr;
}

} // namespace countersign
