#pragma once

#include "app/cli/exit_status.h"
#include "core/base/result.h"

#include <memory>

namespace CLI {
class App;
}

namespace countersign::cli {

class Program;

/// A command of the program: its constructor declares its options, `run` does its work once they are parsed.
class Command
{
public:
    virtual ~Command() = default;
    /// An error is printed by the caller and becomes its exit status.
    virtual Result<ExitStatus> run(Program &program) = 0;
};

// One file each: init_command.cpp and so on. `parser` is the command's own.
std::unique_ptr<Command> makeInitCommand(CLI::App &parser);
std::unique_ptr<Command> makeAddCommand(CLI::App &parser);
std::unique_ptr<Command> makeListCommand(CLI::App &parser);
std::unique_ptr<Command> makeCodeCommand(CLI::App &parser);
std::unique_ptr<Command> makeCodesCommand(CLI::App &parser);
std::unique_ptr<Command> makeClockCommand(CLI::App &parser);
std::unique_ptr<Command> makeExportCommand(CLI::App &parser);
std::unique_ptr<Command> makeImportCommand(CLI::App &parser);
std::unique_ptr<Command> makeScanCommand(CLI::App &parser);
std::unique_ptr<Command> makeShowCommand(CLI::App &parser);
std::unique_ptr<Command> makeEditCommand(CLI::App &parser);
std::unique_ptr<Command> makeRemoveCommand(CLI::App &parser);
std::unique_ptr<Command> makeRestoreCommand(CLI::App &parser);
std::unique_ptr<Command> makeRetireCommand(CLI::App &parser);
std::unique_ptr<Command> makeReportCommand(CLI::App &parser);
std::unique_ptr<Command> makeShareKeyCommand(CLI::App &parser);
std::unique_ptr<Command> makeConfirmCommand(CLI::App &parser);
std::unique_ptr<Command> makeVerifyCommand(CLI::App &parser);
std::unique_ptr<Command> makeWhichCommand(CLI::App &parser);
std::unique_ptr<Command> makeAcceptCommand(CLI::App &parser);
std::unique_ptr<Command> makePasswdCommand(CLI::App &parser);
std::unique_ptr<Command> makeSlotsCommand(CLI::App &parser);

} // namespace countersign::cli
