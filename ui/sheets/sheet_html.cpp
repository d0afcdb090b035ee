#include "ui/sheets/sheet_html.h"

#include "ui/sheets/qr_drawing.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <string_view>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheet)
};

// The margin boxes give every printed page its head, foot and number.
constexpr auto kStyle = R"(
@page {
  size: %PAPER; margin: 18mm 16mm;
  @bottom-left { content: %REMINDER; white-space: nowrap; font: 8.5pt %SANS; color: #555 }
  @bottom-right { content: %NUMBER; white-space: nowrap; font: 8.5pt %SANS; color: #555 }
  @top-left { content: %TITLE; white-space: nowrap; font: 8.5pt %SANS; color: #555 }
  @top-right { content: %DATE; white-space: nowrap; font: 8.5pt %SANS; color: #555 }
}
@page :first { @top-left { content: none } @top-right { content: none } }
:root { color-scheme: light }
body { max-width: 178mm; margin: 0 auto; padding: 10mm 6mm; background: #fff; color: #000;
  font: 10.5pt/1.4 %SANS; overflow-wrap: anywhere }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 }
.date { color: #555; margin: 1mm 0 5mm }
ol { margin: 2.5mm 0; padding-left: 5mm }
.warning { font-weight: bold; margin: 0 0 6mm }
section { display: flex; gap: 8mm; justify-content: space-between; padding: 5.5mm 0; border-top: .2mm solid #bbb;
  break-inside: avoid }
section > div { flex: 1; min-width: 0 }
section p { margin: 0 }
h2 { font-size: 12pt; line-height: 1.3; margin: 0; text-align: left }
h2 + p { text-align: left }
.details { font-weight: 600; font-size: 9.5pt; margin-top: 1mm }
.label { color: #555; font-size: 8pt; margin-top: 2.5mm }
code { font: 11pt/1.4 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace }
.names { list-style: none; margin: 1mm 0 0; padding: 0; font-size: 9.5pt }
.hint { color: #555; font-size: 8.5pt; margin-top: 2.5mm }
.long * { font-size: 6pt }
a { flex: none; margin-top: 1mm }
svg { display: block }
footer { border-top: .2mm solid #bbb; color: #555; font-size: 8.5pt; padding-top: 3mm }
@media print { body { max-width: none; padding: 0 } footer { display: none } }
@media (max-width: 520px) { section { flex-direction: column; align-items: flex-start } }
)";

/// With places to break a line at, as addresses have no spaces. Nor are names taken for links then by programs that
/// look for links.
QByteArray escaped(const QString &text)
{
    static const QRegularExpression separator(u"([@._/:])"_s);
    return text.toHtmlEscaped().replace(separator, u"\\1<wbr>"_s).toUtf8();
}

/// A string of CSS.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'<', u"\\3C "_s) + u'"';
}

QByteArray styleOf(const Sheet &sheet, Paper paper)
{
    const QString number = quoted(Words::tr("Page %1 of %2")).arg(u"\" counter(page) \""_s, u"\" counter(pages) \""_s);
    return QString::fromUtf8(kStyle)
        .replace(u"%PAPER"_s, paper == Paper::Letter ? u"letter"_s : u"A4"_s)
        .replace(u"%REMINDER"_s, quoted(sheet.reminder))
        .replace(u"%NUMBER"_s, number)
        .replace(u"%TITLE"_s, quoted(sheet.title))
        .replace(u"%DATE"_s, quoted(sheet.date))
        .replace(u"%SANS"_s, u"system-ui, \"Noto Sans\", \"Noto Sans CJK SC\", sans-serif"_s)
        .toUtf8();
}

QByteArray pictureOf(const Sheet &sheet, const QrSymbol &symbol)
{
    const auto millimetres = [module = moduleWidth(sheet, symbol)](int modules) -> QByteArray {
        return QByteArray::number(module * modules, 'f', 2) + "mm";
    };
    const QByteArray width = millimetres(symbol.sideWithQuietZone());
    const QByteArray units = QByteArray::number(symbol.sideWithQuietZone());
    // The dark squares line up with the words; the white zone lies in the space around.
    return "<svg style=\"margin: -" + millimetres(QrSymbol::kQuietZone) + "\" width=\"" + width + "\" height=\"" + width
        + "\" viewBox=\"0 0 " + units + ' ' + units + "\" shape-rendering=\"crispEdges\"><path d=\""
        + symbolPath(symbol) + "\"/></svg>";
}

QByteArray paragraph(const char *kind, const QString &text)
{
    return text.isEmpty() ? QByteArray() : "<p class=\"" + QByteArray(kind) + "\">" + escaped(text) + "</p>\n";
}

QByteArray htmlOf(const Sheet &sheet, const SheetEntry &entry)
{
    constexpr qsizetype kMany = 500; // letters; thousands fit on a page if they are small
    const bool isLong = entry.heading.size() + entry.subheading.size() + entry.key.size() > kMany;
    QByteArray html = "<section" + QByteArray(isLong ? " class=\"long\"" : "") + ">\n<div>\n<h2 dir=\"auto\">"
        + escaped(entry.heading) + "</h2>\n";
    if (!entry.subheading.isEmpty())
        html += "<p dir=\"auto\">" + escaped(entry.subheading) + "</p>\n";
    html += paragraph("details", entry.details.join(u" · "_s));
    if (!entry.key.isEmpty())
        html += paragraph("label", Words::tr("Key")) + "<code>" + escaped(entry.key) + "</code>\n";
    if (!entry.names.isEmpty()) {
        html += "<ul class=\"names\">\n";
        for (const QString &name : entry.names)
            html += "<li>" + escaped(name) + "</li>\n";
        html += "</ul>\n";
    }
    html += paragraph("hint", entry.hints.join(u' '));
    // EXPOSE: the page is made to keep it.
    const std::string_view link = entry.link.exposeText();
    html += "</div>\n<a href=\""
        + QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size())).toHtmlEscaped().toUtf8() + "\">"
        + pictureOf(sheet, entry.symbol) + "</a>\n</section>\n";
    return html;
}

} // namespace

QByteArray sheetHtml(const Sheet &sheet, Paper paper)
{
    // Nothing is loaded from anywhere, and nothing runs.
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toUtf8()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + sheet.title.toHtmlEscaped().toUtf8() + "</title>\n<style>" + styleOf(sheet, paper)
        + "</style>\n</head>\n<body>\n<h1>" + escaped(sheet.title) + "</h1>\n" + paragraph("date", sheet.date)
        + paragraph("purpose", sheet.purpose) + "<ol>\n";
    for (const QString &step : sheet.steps)
        html += "<li>" + escaped(step) + "</li>\n";
    html += "</ol>\n" + paragraph("warning", sheet.warning);
    for (const SheetEntry &entry : sheet.entries)
        html += htmlOf(sheet, entry);
    html += "<footer>" + escaped(sheet.reminder) + "</footer>\n</body>\n</html>\n";
    return html;
}

} // namespace countersign
