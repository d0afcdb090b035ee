#include "app/cli/account_output.h"
#include "app/cli/adding.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/picture_scan.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/qr/qr_explainer.h"
#include "ui/text/display_text.h"
#include "ui/text/qr_words.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

std::string_view kindName(QrKind kind)
{
    if (kind == QrKind::Account || kind == QrKind::UnusableAccount)
        return "otpauth";
    return kind == QrKind::Migration ? "migration" : "other";
}

/// Whether it is a link for authenticators, good or bad.
bool isLink(QrKind kind)
{
    return kind == QrKind::Account || kind == QrKind::Migration || kind == QrKind::UnusableAccount;
}

/// The codes of one picture or screen.
struct ScannedImage
{
    QString source;
    std::vector<const FoundCode *> codes = {};
};

class ScanCommand final : public Command
{
public:
    explicit ScanCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        auto *pictures = parser.add_option("PICTURE", m_pictures, help(Cli::tr("PNG, JPEG or WebP pictures")));
        parser.add_flag("--screen", m_screen, help(Cli::tr("Look at every monitor instead")))->excludes(pictures);
        parser.add_flag("--interactive", m_interactive, help(Cli::tr("Choose the area in a dialog of the desktop")));
        parser.add_flag("--add", m_add, help(Cli::tr("Add the accounts that are found to the vault")));
        parser.add_flag("--replace", m_replace,
                        help(Cli::tr("Retire an account of the same issuer and name that has another key")));
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (m_pictures.empty() && !m_screen)
            return program.fail(ExitStatus::Usage, Cli::tr("There is nothing to scan. Give a picture, or --screen."));
        if (m_interactive && !m_screen)
            return program.fail(ExitStatus::Usage, Cli::tr("--interactive goes with --screen."));
        const ScanOutcome outcome = scan();
        LinkReader reader;
        for (const FoundCode &code : outcome.codes) {
            // EXPOSE: read at once; the accounts keep their keys as secrets.
            if (isLink(explainQrText(code.text.exposeText()).kind))
                reader.read(code.text.exposeText(), displayText(code.source).toStdString());
        }
        ReadLinks links = reader.take();
        if (program.options.json && !m_add)
            writeJson(program, imagesOf(outcome));
        else if (!program.options.json)
            print(program, outcome);
        for (const Error &error : outcome.errors)
            (void)program.fail(error);
        if (isRefused(outcome) && !m_interactive)
            program.note(Cli::tr("With --interactive the desktop lets you choose the area."));

        if (m_add) {
            const auto added = add(program, links, outcome);
            if (!added || *added != ExitStatus::Done)
                return added;
        } else {
            noteRejected(program, links);
        }
        if (!outcome.errors.empty())
            return exitStatus(outcome.errors.front().code);
        return outcome.codes.empty() ? ExitStatus::NotFound : ExitStatus::Done;
    }

private:
    static bool isRefused(const ScanOutcome &outcome)
    {
        const auto refusal = std::ranges::find(outcome.errors, ErrorCode::ScreenshotRefused, &Error::code);
        return refusal != outcome.errors.end();
    }

    ScanOutcome scan() const
    {
        return waitForScan([this](ScanClient &client) {
            if (m_screen && m_interactive)
                return client.scanChosenArea();
            if (m_screen)
                return client.scanScreen();
            QStringList files;
            for (const std::string &picture : m_pictures)
                files += fromArgument(picture);
            client.scanFiles(files);
        });
    }

    /// Every picture that was given, in order, with or without codes; for the screen those with codes.
    std::vector<ScannedImage> imagesOf(const ScanOutcome &outcome) const
    {
        std::map<int, ScannedImage> images;
        for (std::size_t index = 0; index < m_pictures.size(); ++index)
            images[static_cast<int>(index)].source = fromArgument(m_pictures[index]);
        for (const FoundCode &code : outcome.codes) {
            ScannedImage &image = images[code.sourceIndex];
            if (image.source.isEmpty())
                image.source = code.source.isEmpty() ? u"screen"_s : code.source; // a portal tells no monitors
            image.codes.push_back(&code);
        }
        std::vector<ScannedImage> inOrder;
        for (auto &[index, image] : images)
            inOrder.push_back(std::move(image));
        return inOrder;
    }

    Result<ExitStatus> add(Program &program, ReadLinks &links, const ScanOutcome &outcome) const
    {
        noteRejected(program, links);
        if (links.accounts.empty()) {
            if (program.options.json)
                writeJson(program, imagesOf(outcome));
            return links.rejected.empty() ? ExitStatus::NotFound : exitStatus(links.rejected.front().error.code);
        }
        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto onOtherKey = m_replace ? OnOtherKey::Replace : OnOtherKey::KeepBoth;
        const auto report = addAccounts(program, *open, std::move(links.accounts), onOtherKey);
        if (!report)
            return report.error();
        if (program.options.json) {
            JsonWriter json;
            writeImages(json, program, imagesOf(outcome));
            writeAddReport(json, program, open->vault, *report, links.rejected);
        }
        return ExitStatus::Done;
    }

    static void writeJson(const Program &program, const std::vector<ScannedImage> &images)
    {
        JsonWriter json;
        writeImages(json, program, images);
    }

    static void writeImages(JsonWriter &json, const Program &program, const std::vector<ScannedImage> &images)
    {
        json.name("images");
        json.beginArray();
        for (const ScannedImage &image : images) {
            json.beginObject();
            json.name("file");
            json.text(image.source.toStdString());
            json.name("codes");
            json.beginArray();
            for (const FoundCode *code : image.codes)
                writeCode(json, program, *code);
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    static void writeCode(JsonWriter &json, const Program &program, const FoundCode &code)
    {
        const std::string_view text = code.text.exposeText(); // EXPOSE: explained; shown only with --secrets
        const QrExplanation explanation = explainQrText(text);
        json.beginObject();
        json.name("kind");
        json.text(kindName(explanation.kind));
        json.name("what");
        json.text(qrPhrase(explanation).toStdString());
        if (program.options.secrets) {
            json.name("text");
            json.text(text);
        }
        const ReadLinks links = isLink(explanation.kind) ? readLink(text) : ReadLinks();
        json.name("accounts");
        json.beginArray();
        for (const AccountDraft &draft : links.accounts)
            writeDraft(json, draft, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        json.endArray();
        json.endObject();
    }

    /// "page.png: GitHub: alice", "page.png: a web link (example.org)".
    void print(const Program &program, const ScanOutcome &outcome) const
    {
        const std::vector<ScannedImage> images = imagesOf(outcome);
        const bool wasAllSeen = outcome.errors.empty(); // otherwise the errors say why there is no code
        for (const ScannedImage &image : images) {
            const QString beginning = displayText(image.source) + u": "_s;
            for (const FoundCode *code : image.codes) {
                const std::string_view text = code->text.exposeText(); // EXPOSE: as above
                const QrExplanation explanation = explainQrText(text);
                const ReadLinks links = isLink(explanation.kind) ? readLink(text) : ReadLinks();
                for (const AccountDraft &draft : links.accounts)
                    program.print(beginning + accountLabel(draft.issuer, draft.name) + keyOf(program, draft));
                if (links.accounts.empty())
                    program.print(beginning + qrPhrase(explanation));
            }
            if (image.codes.empty() && wasAllSeen)
                program.note(beginning + Cli::tr("no QR code found."));
        }
        if (images.empty() && wasAllSeen)
            program.note(Cli::tr("No QR code is on the screen. Show it in full and try again."));
    }

    static QString keyOf(const Program &program, const AccountDraft &draft)
    {
        return program.options.secrets ? u"  "_s + secretText(draft.secret) : QString();
    }

    std::vector<std::string> m_pictures;
    bool m_screen = false;
    bool m_interactive = false;
    bool m_add = false;
    bool m_replace = false;
};

} // namespace

std::unique_ptr<Command> makeScanCommand(CLI::App &parser)
{
    return std::make_unique<ScanCommand>(parser);
}

} // namespace countersign::cli
