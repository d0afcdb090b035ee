#pragma once

#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "core/base/clock.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace countersign::cli {

/// What `remove`, `restore` and `retire` have in common: several queries, each names one account, which moves from one
/// list to another. All move, or none.
class MovingCommand final : public Command
{
public:
    struct Move
    {
        std::vector<Among> from; ///< where the accounts are looked for
        std::function<VaultChange(const Account &, UnixTime now)> change;
        std::function<QString(const QString &label)> report;
        std::function<QString(const Account &)> advice = {}; ///< what is left to do elsewhere; none if unset
    };

    MovingCommand(CLI::App &parser, Move move);
    Result<ExitStatus> run(Program &program) override;

private:
    std::vector<std::string> m_queries;
    Move m_move;
};

} // namespace countersign::cli
