#include "tests/bench/scan/scan_report.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace countersign::bench {

namespace {

struct Summary
{
    std::size_t pages = 0;
    std::array<int, kReaders> complete{};
    std::array<int, kReaders> falseAccounts{};
    std::array<std::vector<double>, kReaders> processorTimes;
    std::array<std::vector<double>, kReaders> wallTimes;

    void add(const Result &result)
    {
        ++pages;
        for (std::size_t reader = 0; reader < kReaders; ++reader) {
            const Reading &reading = result.readings[reader];
            complete[reader] += reading.complete ? 1 : 0;
            falseAccounts[reader] += reading.falseAccounts;
            processorTimes[reader].push_back(reading.processorTime);
            wallTimes[reader].push_back(reading.wallTime);
        }
    }
};

QString timesOf(const Summary &summary, std::size_t reader)
{
    return u"%1 / %2"_s.arg(median(summary.processorTimes[reader]), 0, 'f', 0)
        .arg(worst(summary.processorTimes[reader]), 0, 'f', 0);
}

std::vector<QString> cellsOf(const QString &name, const Summary &summary)
{
    std::vector<QString> cells{name, QString::number(summary.pages)};
    for (const int complete : summary.complete)
        cells.push_back(u"%1 %"_s.arg(100.0 * complete / static_cast<double>(summary.pages), 0, 'f', 1));
    cells.push_back(
        u"%1 / %2 / %3"_s.arg(summary.falseAccounts[0]).arg(summary.falseAccounts[1]).arg(summary.falseAccounts[2]));
    for (std::size_t reader = 0; reader < kReaders; ++reader)
        cells.push_back(timesOf(summary, reader));
    cells.push_back(
        u"%1 / %2"_s.arg(median(summary.wallTimes[0]), 0, 'f', 0).arg(worst(summary.wallTimes[0]), 0, 'f', 0));
    return cells;
}

void printRow(const std::vector<QString> &cells, Format format)
{
    constexpr std::array widths{24, 5, 8, 8, 8, 9, 14, 14, 14, 14};
    QString line = format == Format::Markdown ? u"|"_s : QString();
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (format == Format::Markdown)
            line += u' ' + cells[cell] + u" |"_s;
        else
            line += cell ? u' ' + cells[cell].rightJustified(widths[cell]) : cells[cell].leftJustified(widths[cell]);
    }
    std::printf("%s\n", qUtf8Printable(line));
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double worst(const std::vector<double> &values)
{
    return values.empty() ? 0 : std::ranges::max(values);
}

void printTable(const std::vector<Result> &results, Format format)
{
    std::vector<std::pair<QString, Summary>> classes;
    Summary all;
    for (const Result &result : results) {
        const QString &name = result.picture->className;
        auto place = std::ranges::find(classes, name, &std::pair<QString, Summary>::first);
        if (place == classes.end())
            place = classes.insert(classes.end(), {name, {}});
        place->second.add(result);
        all.add(result);
    }
    std::printf(
        "Pages read, accounts that are not there, processor time in ms (median / worst) and our wall time.\n\n");
    printRow({u"class"_s, u"pages"_s, u"ours"_s, u"ZXing"_s, u"zbar"_s, u"false"_s, u"ours, ms"_s, u"ZXing, ms"_s,
              u"zbar, ms"_s, u"ours, wall"_s},
             format);
    if (format == Format::Markdown)
        std::printf("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
    for (const auto &[name, summary] : classes)
        printRow(cellsOf(name, summary), format);
    if (all.pages > 0)
        printRow(cellsOf(format == Format::Markdown ? u"**all**"_s : u"all"_s, all), format);
}

void printPasses(const std::vector<Result> &results)
{
    std::map<int, std::map<QString, int>> passes;
    for (const Result &result : results) {
        if (result.readings[0].complete && !result.picture->accounts.empty())
            ++passes[result.readings[0].lastPass][result.picture->className];
    }
    std::printf("\nPages with accounts, by the pass that found the last of them:\n");
    for (const auto &[pass, classes] : passes) {
        int pages = 0;
        QStringList names;
        for (const auto &[name, count] : classes) {
            pages += count;
            names.push_back(u"%1 %2"_s.arg(count).arg(name));
        }
        std::printf("  pass %d: %d pages (%s)\n", pass, pages, qUtf8Printable(names.join(u", "_s)));
    }
}

void printUnread(const std::vector<Result> &results)
{
    const auto count
        = std::ranges::count_if(results, [](const Result &result) { return !result.readings[0].complete; });
    std::printf("\nPages that ours did not read: %td\n", count);
    for (const Result &result : results) {
        const Reading &ours = result.readings[0];
        const QString name = result.picture->path.section(u'/', -1);
        if (ours.falseAccounts > 0)
            std::printf("  %s: FALSE ACCOUNT\n", qUtf8Printable(name));
        if (!ours.complete)
            std::printf("  %s (ZXing %s, zbar %s) %s\n", qUtf8Printable(name),
                        result.readings[1].complete ? "yes" : "no", result.readings[2].complete ? "yes" : "no",
                        qUtf8Printable(result.picture->drawnHow));
    }
}

} // namespace countersign::bench
