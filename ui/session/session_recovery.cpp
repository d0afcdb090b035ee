// The session and what a crash left beside the vault's file.

#include "ui/session/session_private.h"

namespace countersign {

/// Locked also if only an unfinished save is there: it is asked about before anybody makes a new vault in its place.
Session::State Session::closedState() const
{
    return m_store->exists() || m_store->unfinishedSave() ? State::Locked : State::NoVault;
}

Result<Generation> Session::unfinishedSave() const
{
    return m_store->unfinishedSave();
}

Result<void> Session::discardUnfinishedSave(const Generation &unfinished)
{
    const auto discarded = m_store->discardUnfinishedSave(unfinished);
    if (discarded && m_state == State::Locked)
        setState(closedState());
    return discarded;
}

} // namespace countersign
