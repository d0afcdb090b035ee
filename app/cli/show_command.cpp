#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/qr_output.h"
#include "app/cli/terminal.h"
#include "app/cli/vault_access.h"
#include "core/otp/otpauth_uri.h"
#include "ui/text/display_text.h"
#include "ui/text/portability_text.h"
#include "ui/text/time_text.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

class ShowCommand final : public Command
{
public:
    explicit ShowCommand(CLI::App &parser)
    {
        parser.add_option("QUERY", m_query, Cli::tr("The account, as for “list”").toStdString())->required();
        auto *uri = parser.add_flag("--uri", m_uri,
                                    Cli::tr("Its otpauth link; needs --secrets, for the key is in it").toStdString());
        parser
            .add_option("--qr", m_qrFile,
                        Cli::tr("Write its QR code to a new PNG picture that only you may read; “-” draws it on the "
                                "terminal and needs --secrets")
                            .toStdString())
            ->type_name("FILE")
            ->excludes(uri);
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (const auto refused = refusal(program))
            return *refused;
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query, {Among::Active, Among::Retired, Among::Trash});
        if (!account)
            return account.error();
        const bool needsLink = m_uri || !m_qrFile.empty();
        const SecretBytes uri = needsLink ? formatOtpauthUri(draftFromAccount(**account)) : SecretBytes();
        if (!m_qrFile.empty())
            return giveQr(program, **account, uri);
        if (program.options.json)
            writeJson(program, **account, uri);
        else if (m_uri)
            // EXPOSE: the user asked for it with --uri --secrets.
            program.print(QString::fromUtf8(uri.exposeText().data(), static_cast<qsizetype>(uri.size())));
        else
            print(program, **account);
        return ExitStatus::Done;
    }

private:
    bool drawsQr() const { return m_qrFile == "-"; }

    /// What cannot be done, told before anybody types a password.
    std::optional<Result<ExitStatus>> refusal(const Program &program) const
    {
        if (m_uri && !program.options.secrets)
            return program.fail(ExitStatus::Usage, Cli::tr("The link holds the key. Add --secrets to print it."));
        if (drawsQr() && !program.options.secrets)
            return program.fail(ExitStatus::Usage, Cli::tr("The QR code holds the key. Add --secrets to show it."));
        if (drawsQr() && program.options.json)
            return program.fail(ExitStatus::Usage, Cli::tr("Give --qr the name of a file with --json."));
        std::error_code ignored;
        if (!m_qrFile.empty() && !drawsQr()
            && std::filesystem::exists(std::filesystem::symlink_status(m_qrFile, ignored)))
            return Error{.code = ErrorCode::FileExists, .where = m_qrFile};
        return {};
    }

    Result<ExitStatus> giveQr(Program &program, const Account &account, const SecretBytes &uri) const
    {
        // EXPOSE: drawn, as the user asked with --qr.
        const auto symbol = writeQrSymbol(uri.exposeText());
        if (!symbol)
            return symbol.error();
        for (const QString &warning : portabilityTexts(account.parameters))
            program.note(warning);
        if (drawsQr())
            return draw(program, *symbol);
        if (const auto written = writeQrPicture(program.files, m_qrFile, *symbol); !written)
            return written.error();
        if (program.options.json) {
            writeJson(program, account, {});
        } else {
            program.print(Cli::tr("Wrote “%1”.").arg(displayText(m_qrFile)));
            program.note(Cli::tr("Whoever has the picture can make the codes. Delete it once it was scanned."));
        }
        return ExitStatus::Done;
    }

    static Result<ExitStatus> draw(const Program &program, const QrSymbol &symbol)
    {
        const int columns = symbol.sideWithQuietZone();
        if (const auto here = terminalColumns(stdout); here && *here < columns)
            return program.fail(ExitStatus::Refused,
                                Cli::tr("The QR code is %n characters wide, more than the terminal. Widen the terminal "
                                        "or make its letters smaller, then try again.",
                                        nullptr, columns));
        printQr(symbol);
        return ExitStatus::Done;
    }

    void writeJson(const Program &program, const Account &account, const SecretBytes &uri) const
    {
        JsonWriter json;
        json.name("account");
        writeAccount(json, account, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        json.name("ways_back");
        writeWaysBack(json, account, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        if (!uri.empty()) {
            json.name("uri");
            json.text(uri.exposeText()); // EXPOSE: as above
        }
        if (!m_qrFile.empty()) {
            json.name("qr");
            json.text(m_qrFile);
        }
    }

    static void print(const Program &program, const Account &account)
    {
        const auto row = [&program](const QString &label, const QString &value) {
            if (!value.isEmpty())
                program.print(label + u' ' + value);
        };
        const OtpParameters &parameters = account.parameters;
        row(Cli::tr("Id:"), QString::fromStdString(account.id.text()));
        row(Cli::tr("Issuer:"), displayText(account.issuer));
        row(Cli::tr("Name:"), displayText(account.name));
        row(Cli::tr("Type:"), text(typeName(parameters.type)));
        row(Cli::tr("Algorithm:"), text(algorithmName(parameters.algorithm)));
        row(Cli::tr("Digits:"), QString::number(parameters.digits.count()));
        if (parameters.isTimeBased())
            row(Cli::tr("Period:"), Cli::tr("%n s", nullptr, static_cast<int>(parameters.period.seconds().count())));
        else
            row(Cli::tr("Next counter:"), QString::number(account.counter));
        QStringList groups;
        for (const std::string &group : account.groups)
            groups += displayText(group);
        row(Cli::tr("Groups:"), groups.join(u", "_s));
        row(Cli::tr("Note:"), displayText(account.note));
        if (account.favorite)
            row(Cli::tr("Pinned:"), Cli::tr("yes"));
        row(Cli::tr("State:"), stateText(account));
        row(Cli::tr("Added:"), momentText(account.created, program.clock.now()));
        row(Cli::tr("Also on:"), displayText(account.alsoOn));
        row(Cli::tr("Who can turn it off:"), displayText(account.unbinder));
        printCodes(program, account);
        if (program.options.secrets) {
            row(Cli::tr("Key:"), secretText(account.secret));
            // EXPOSE: asked for with --secrets.
            row(Cli::tr("PIN:"), displayText(account.pin.exposeText()));
        }
    }

    static void printCodes(const Program &program, const Account &account)
    {
        if (!account.codesPlace.empty())
            program.print(Cli::tr("Recovery codes are also kept in:") + u' ' + displayText(account.codesPlace));
        if (account.recoveryCodes.empty())
            return;
        const auto unused = std::ranges::count(account.recoveryCodes, false, &RecoveryCode::isUsed);
        program.print(
            Cli::tr("Recovery codes:")
            + u' '
            //: %n of all recovery codes, of which there are %1
            + Cli::tr("%n of %1 unused", nullptr, static_cast<int>(unused)).arg(account.recoveryCodes.size()));
        if (!program.options.secrets)
            return;
        for (const RecoveryCode &code : account.recoveryCodes) {
            // EXPOSE: asked for with --secrets.
            const QString used = code.isUsed ? u' ' + Cli::tr("(used)") : QString();
            program.print(u"    "_s + displayText(code.code.exposeText()) + used);
        }
    }

    static QString text(std::string_view ascii)
    {
        return QString::fromLatin1(ascii.data(), static_cast<qsizetype>(ascii.size()));
    }

    static QString stateText(const Account &account)
    {
        if (account.isInTrash())
            return Cli::tr("in the Trash");
        switch (account.state) {
        case BindingState::Pending:
            return Cli::tr("not confirmed yet");
        case BindingState::Confirmed:
            return Cli::tr("confirmed");
        case BindingState::Retired:
            return Cli::tr("retired");
        }
        return {};
    }

    std::string m_query;
    std::string m_qrFile;
    bool m_uri = false;
};

} // namespace

std::unique_ptr<Command> makeShowCommand(CLI::App &parser)
{
    return std::make_unique<ShowCommand>(parser);
}

} // namespace countersign::cli
