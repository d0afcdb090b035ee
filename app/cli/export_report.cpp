#include "app/cli/export_report.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "ui/text/display_text.h"
#include "ui/text/export_words.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

int asCount(std::size_t number)
{
    return static_cast<int>(number);
}

constexpr std::string_view nameOf(ExportRefusal refusal)
{
    switch (refusal) {
    case ExportRefusal::Type:
        return "type";
    case ExportRefusal::Algorithm:
        return "algorithm";
    case ExportRefusal::Digits:
        return "digits";
    case ExportRefusal::Period:
        return "period";
    case ExportRefusal::Counter:
        return "counter";
    case ExportRefusal::Secret:
        return "secret";
    case ExportRefusal::TooLong:
        return "too_long";
    case ExportRefusal::NoIssuer:
        return "no_issuer";
    case ExportRefusal::Formula:
        return "formula";
    case ExportRefusal::RepeatedKey:
        break;
    }
    return "repeated_key";
}

constexpr std::string_view nameOf(ExportLoss loss)
{
    switch (loss) {
    case ExportLoss::Groups:
        return "groups";
    case ExportLoss::OtherGroups:
        return "other_groups";
    case ExportLoss::Note:
        return "note";
    case ExportLoss::Favorite:
        return "favorite";
    case ExportLoss::WaysBack:
        break;
    }
    return "ways_back";
}

void writeName(JsonWriter &json, const ExportGap &gap)
{
    json.name("issuer");
    json.text(gap.issuer);
    json.name("name");
    json.text(gap.name);
}

void writeGaps(JsonWriter &json, const std::vector<ExportGap> &gaps)
{
    json.name("left_out");
    json.beginArray();
    for (const ExportGap &gap : gaps) {
        if (!gap.losses.refused)
            continue;
        json.beginObject();
        writeName(json, gap);
        json.name("reason");
        json.text(nameOf(*gap.losses.refused));
        json.endObject();
    }
    json.endArray();
    json.name("lost");
    json.beginArray();
    for (const ExportGap &gap : gaps) {
        if (gap.losses.refused)
            continue;
        json.beginObject();
        writeName(json, gap);
        json.name("fields");
        json.beginArray();
        for (const ExportLoss loss : gap.losses.lost)
            json.text(nameOf(loss));
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeJson(const WrittenExport &written)
{
    JsonWriter json;
    json.name("file");
    json.text(written.files.front());
    json.name("files");
    json.beginArray();
    for (const std::string &file : written.files)
        json.text(file);
    json.endArray();
    json.name("format");
    json.text(written.format);
    json.name("accounts");
    json.number(static_cast<std::uint64_t>(written.accounts));
    json.name("proven");
    json.boolean(written.isProven);
    if (written.unreadable) {
        json.name("unreadable");
        json.number(static_cast<std::uint64_t>(*written.unreadable));
        return;
    }
    json.name("encrypted");
    json.boolean(!written.isPlain);
    json.name("recipient");
    written.recipient ? json.text(written.recipient->text()) : json.null();
    writeGaps(json, written.gaps);
}

} // namespace

void noteGaps(const Program &program, const std::vector<ExportGap> &gaps)
{
    for (const ExportGap &gap : gaps) {
        const QString label = accountLabel(gap.issuer, gap.name);
        if (gap.losses.refused)
            //: %1 names an account, %2 is what a file can't hold of it: "SHA384", "renews every 60 s"
            program.note(
                Cli::tr("“%1” cannot be in it: %2").arg(label, exportRefusalText(*gap.losses.refused, gap.parameters)));
        else
            //: %1 names an account, %2 is "without note"
            program.note(Cli::tr("“%1”: %2").arg(label, exportLossText(gap.losses.lost)));
    }
}

void reportExport(const Program &program, const WrittenExport &written)
{
    if (program.options.json)
        return writeJson(written);
    for (const std::string &file : written.files)
        program.print(Cli::tr("Wrote “%1”.").arg(displayText(file)));
    const int accounts = asCount(written.accounts);
    if (written.recipient) {
        program.print(Cli::tr("It holds %n account(s).", nullptr, accounts));
        //: %1 is five groups of digits
        program.note(Cli::tr("Only the vault with this receiving key opens it: %1. Compare the digits with its owner.")
                         .arg(QString::fromStdString(written.recipient->fingerprint())));
        return;
    }
    program.print(written.isProven ? Cli::tr("It was read again, opens and holds %n account(s).", nullptr, accounts)
                                   //: For people to read or scan; no program reads it again
                                   : Cli::tr("It shows %n account(s).", nullptr, accounts));
    if (written.isPlain)
        program.note(Cli::tr("Whoever has it can make the codes. Delete it as soon as it is not needed any more."));
}

void listExportFormats(const Program &program, const std::vector<const Exporter *> &exporters)
{
    constexpr int kIdWidth = 24;
    if (!program.options.json) {
        program.print(Cli::tr("%1  an encrypted backup of Countersign").arg(u"otpv"_s, -kIdWidth));
        for (const Exporter *exporter : exporters)
            program.print(u"%1  %2"_s.arg(displayText(exporter->id), -kIdWidth).arg(exportName(*exporter)));
        return;
    }
    JsonWriter json;
    json.name("formats");
    json.beginArray();
    const auto write = [&json](std::string_view id, std::string_view application, bool isEncrypted) {
        json.beginObject();
        json.name("id");
        json.text(id);
        json.name("application");
        json.text(application);
        json.name("encrypted");
        json.boolean(isEncrypted);
        json.endObject();
    };
    write("otpv", "Countersign", true);
    for (const Exporter *exporter : exporters)
        write(exporter->id, exporter->application, exporter->protection == Protection::Password);
    json.endArray();
}

} // namespace countersign::cli
