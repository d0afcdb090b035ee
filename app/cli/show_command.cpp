#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/otp/otpauth_uri.h"
#include "ui/text/display_text.h"
#include "ui/text/time_text.h"

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

AccountDraft draftOf(const Account &account)
{
    return {.issuer = account.issuer,
            .name = account.name,
            .parameters = account.parameters,
            .secret = account.secret.clone(),
            .pin = account.pin.clone(),
            .counter = account.counter};
}

class ShowCommand final : public Command
{
public:
    explicit ShowCommand(CLI::App &parser)
    {
        parser.add_option("QUERY", m_query, Cli::tr("The account, as for “list”").toStdString())->required();
        parser.add_flag("--uri", m_uri,
                        Cli::tr("Its otpauth link; needs --secrets, for the key is in it").toStdString());
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (m_uri && !program.options.secrets)
            return program.fail(ExitStatus::Usage, Cli::tr("The link holds the key. Add --secrets to print it."));
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query, {Among::Active, Among::Retired, Among::Trash});
        if (!account)
            return account.error();
        const SecretBytes uri = m_uri ? formatOtpauthUri(draftOf(**account)) : SecretBytes();
        if (program.options.json)
            writeJson(**account, uri, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        else if (m_uri)
            // EXPOSE: the user asked for it with --uri --secrets.
            program.print(QString::fromUtf8(uri.exposeText().data(), static_cast<qsizetype>(uri.size())));
        else
            print(program, **account);
        return ExitStatus::Done;
    }

private:
    static void writeJson(const Account &account, const SecretBytes &uri, Secrets secrets)
    {
        JsonWriter json;
        json.name("account");
        writeAccount(json, account, secrets);
        if (!uri.empty()) {
            json.name("uri");
            json.text(uri.exposeText()); // EXPOSE: as above
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
        if (program.options.secrets) {
            row(Cli::tr("Key:"), secretText(account.secret));
            // EXPOSE: asked for with --secrets.
            row(Cli::tr("PIN:"), displayText(account.pin.exposeText()));
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
    bool m_uri = false;
};

} // namespace

std::unique_ptr<Command> makeShowCommand(CLI::App &parser)
{
    return std::make_unique<ShowCommand>(parser);
}

} // namespace countersign::cli
