#include "ui/sheets/codes_sheet.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr auto kStyle = R"(
@page { size: %PAPER; margin: 16mm }
:root { color-scheme: light }
body { max-width: 178mm; margin: 0 auto; padding: 10mm 6mm; background: #fff; color: #000;
  font: 10.5pt/1.4 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 }
.span, .times, .details, time + time { color: #555 }
.span { margin: 1mm 0 5mm }
.warning { font-weight: bold; margin: 0 0 6mm }
section { padding: 5mm 0; border-top: .2mm solid #bbb }
section + section { break-before: page }
h2 { font-size: 12pt; line-height: 1.3; margin: 0; text-align: left }
h2 + p { text-align: left }
section p { margin: 0 }
.codes { columns: 3; column-gap: 8mm; margin-top: 3mm }
h3 { font-size: 9.5pt; margin: 1.5mm 0 .5mm; break-after: avoid }
.codes div { display: flex; justify-content: space-between; font-size: 9.5pt; break-inside: avoid;
  font-variant-numeric: tabular-nums }
time + time { font-size: 8pt }
code { font: 600 10.5pt ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace }
footer { border-top: .2mm solid #bbb; color: #555; font-size: 8.5pt; padding-top: 3mm }
@media print { body { max-width: none; padding: 0 } }
@media (max-width: 520px) { .codes { columns: 1 } }
)";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray paragraph(const char *kind, const QString &text)
{
    return text.isEmpty() ? QByteArray() : "<p class=\"" + QByteArray(kind) + "\">" + escaped(text) + "</p>\n";
}

QByteArray htmlOf(const CodesOfAccount &account)
{
    QByteArray html = "<section>\n<h2 dir=\"auto\">" + escaped(account.heading) + "</h2>\n";
    if (!account.subheading.isEmpty())
        html += "<p dir=\"auto\">" + escaped(account.subheading) + "</p>\n";
    html += paragraph("details", account.details) + "<div class=\"codes\" dir=\"ltr\">\n";
    for (const CodeLine &line : account.lines) {
        if (!line.day.isEmpty())
            html += "<h3>" + escaped(line.day) + "</h3>\n";
        html += "<div><time>" + line.local.toUtf8() + "</time><time>" + line.utc.toUtf8() + "</time><code>"
            + escaped(line.code) + "</code></div>\n";
    }
    return html + "</div>\n</section>\n";
}

QByteArray htmlOf(const CodesSheet &sheet, Paper paper)
{
    // Nothing is loaded from anywhere, and nothing runs.
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toUtf8()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(sheet.title) + "</title>\n<style>"
        + QByteArray(kStyle).replace("%PAPER", paper == Paper::Letter ? "letter" : "A4")
        + "</style>\n</head>\n<body>\n<h1>" + escaped(sheet.title) + "</h1>\n" + paragraph("span", sheet.span)
        + paragraph("purpose", sheet.purpose) + paragraph("times", sheet.times) + paragraph("warning", sheet.warning);
    for (const CodesOfAccount &account : sheet.accounts)
        html += htmlOf(account);
    html += "<footer>" + escaped(sheet.reminder) + "</footer>\n</body>\n</html>\n";
    return html;
}

} // namespace

Result<QByteArray> codesSheetHtml(std::span<const AccountDraft> accounts, const CodesSheetOptions &options)
{
    const auto sheet = codesSheet(accounts, options);
    if (!sheet)
        return sheet.error();
    return htmlOf(*sheet, options.paper);
}

} // namespace countersign
