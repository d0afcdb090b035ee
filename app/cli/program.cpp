#include "app/cli/program.h"

#include "app/common/default_vault.h"
#include "app/common/link_arguments.h"
#include "core/base/system_memory.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

void writeLine(std::FILE *stream, const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
}

} // namespace

std::filesystem::path Program::vaultPath() const
{
    if (!options.vault.empty())
        return options.vault;
    return defaultVaultPath();
}

std::optional<std::uint64_t> Program::availableKibibytes() const
{
    return options.ignoreMemoryLimit ? std::nullopt : availableMemoryKibibytes();
}

void Program::print(const QString &line) const
{
    writeLine(stdout, line);
}

void Program::note(const QString &line) const
{
    writeLine(stderr, withoutLinks(line));
}

ExitStatus Program::fail(ExitStatus status, const QString &whatAndWhatToDo) const
{
    note(u"countersign-cli: "_s + whatAndWhatToDo);
    return status;
}

ExitStatus Program::fail(const Error &error) const
{
    if (error.code == ErrorCode::VaultReadOnly)
        return fail(
            exitStatus(error.code),
            Cli::tr("Nothing was changed, because a newer state of the vault was seen here. See what differs with "
                    "“verify FILE --compare”, then decide with “import FILE” or “accept”."));
    QString line = errorText(error).line();
    if (error.kdf && error.kdf->rule == KdfRefusal::Rule::AvailableMemory)
        //: Behind a message that ends in "try it anyway"
        line += u' ' + Cli::tr("(--ignore-memory-limit)");
    if (error.code == ErrorCode::OtherVaultKey)
        line += u' ' + Cli::tr("(--import-password-file)");
    return fail(exitStatus(error.code), line);
}

} // namespace countersign::cli
