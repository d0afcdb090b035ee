// How many pages of the corpus the scan reads and what that costs, beside ZXing-C++ alone and zbar in the same run.
//
//     bench_scan [--corpus=FOLDER] [--class=NAME]… [--markdown] [--passes] [--unread=FILE]

#include "core/qr/qr_explainer.h"
#include "tests/bench/scan/scan_readers.h"
#include "tests/bench/scan/scan_report.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::bench;

namespace {

constexpr std::array<Reader, kReaders> kAll{{{"ours", readWithOurs}, {"ZXing", readWithZXing}, {"zbar", readWithZBar}}};
constexpr int kRounds = 5;

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double wallMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool containsAll(const std::vector<Found> &found, const std::vector<std::string> &wanted)
{
    return std::ranges::all_of(
        wanted, [&](const std::string &text) { return std::ranges::find(found, text, &Found::text) != found.end(); });
}

bool isAccount(const Found &found)
{
    return mayBeAccount(found.text);
}

Reading measure(const Reader &reader, const CorpusPicture &picture, const RgbImage &image)
{
    const double processorStart = processorMilliseconds();
    const double wallStart = wallMilliseconds();
    const std::vector<Found> found = reader.read(image);
    Reading reading{.processorTime = processorMilliseconds() - processorStart,
                    .wallTime = wallMilliseconds() - wallStart};
    reading.complete = containsAll(found, picture.accounts);
    reading.completeWithOthers = containsAll(found, picture.texts);
    for (const Found &code : found | std::views::filter(isAccount)) {
        reading.lastPass = std::max(reading.lastPass, code.pass);
        if (std::ranges::find(picture.accounts, code.text) == picture.accounts.end())
            ++reading.falseAccounts;
    }
    return reading;
}

std::vector<Result> readCorpus(const Corpus &corpus, const QStringList &classes)
{
    std::vector<Result> results;
    for (const CorpusPicture &picture : corpus.pictures) {
        if (!classes.isEmpty() && !classes.contains(picture.className))
            continue;
        const auto image = loadPicture(picture.path);
        if (!image) {
            std::fprintf(stderr, "Not a picture: %s\n", qUtf8Printable(picture.path));
            continue;
        }
        Result result{.picture = &picture, .readings = {}};
        for (std::size_t reader = 0; reader < kReaders; ++reader)
            result.readings[reader] = measure(kAll[reader], picture, *image);
        results.push_back(result);
    }
    return results;
}

/// Wall time of our reader on the pictures that fit, each the median of some rounds.
void printAnswerTimes(const Corpus &corpus, const char *what, double limit, bool (*fits)(const CorpusPicture &picture))
{
    std::vector<double> times;
    for (const CorpusPicture &picture : corpus.pictures) {
        const auto image = fits(picture) ? loadPicture(picture.path) : std::nullopt;
        if (!image)
            continue;
        std::vector<double> rounds;
        for (int round = 0; round < kRounds; ++round)
            rounds.push_back(measure(kAll[0], picture, *image).wallTime);
        times.push_back(median(rounds));
    }
    std::printf("figure: %s: median %.0f ms, worst %.0f ms of %zu pages (at most %.0f)\n", what, median(times),
                worst(times), times.size(), limit);
}

bool isOrdinary1080p(const CorpusPicture &picture)
{
    return picture.width == 1920 && picture.height == 1080 && picture.accounts.size() == 1
        && (picture.className == u"light"_s || picture.className == u"three monitors"_s);
}

bool isEmpty4K(const CorpusPicture &picture)
{
    return picture.width == 3840 && picture.height == 2160 && picture.texts.empty();
}

/// The most memory that the helper ever held at once while it read this picture, in MiB; 0 if it failed. A process
/// starts with the peak of the one it came from, so this is asked before we hold any picture.
double peakMemory(const QString &helper, const QString &path)
{
    std::fflush(stdout); // or the child writes it again
    const pid_t child = fork();
    if (child == 0) {
        // What it answers is of no interest here.
        if (!std::freopen("/dev/null", "w", stdout))
            _exit(127);
        const QByteArray program = QFile::encodeName(helper);
        const QByteArray picture = QFile::encodeName(path);
        execl(program.constData(), program.constData(), "--files", picture.constData(), nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || status != 0)
        return 0;
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void printPeakMemory(const Corpus &corpus)
{
    const QString helper = QStringLiteral(COUNTERSIGN_SCAN_HELPER);
    for (const QString &name : {u"4K"_s, u"three monitors"_s}) {
        std::vector<double> peaks;
        for (const CorpusPicture &picture : corpus.pictures) {
            if (picture.className == name)
                peaks.push_back(peakMemory(helper, picture.path));
        }
        const auto failed = std::ranges::count(peaks, 0.0);
        std::printf("figure: peak memory of the helper, %s: %.0f MiB of %zu pages, %td failed (at most 200)\n",
                    qUtf8Printable(name), worst(peaks), peaks.size(), failed);
    }
}

/// Pictures of other projects, whose texts are theirs: only how many codes each reader sees.
void printForeignPictures()
{
    if (!qEnvironmentVariableIsSet("COUNTERSIGN_FIXTURES"))
        return;
    const QDir folder(qEnvironmentVariable("COUNTERSIGN_FIXTURES") + u"/qr"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto image = loadPicture(folder.filePath(name));
        if (!image)
            continue;
        std::printf("%-44s", qUtf8Printable(name));
        for (const Reader &reader : kAll) {
            const std::vector<Found> found = reader.read(*image);
            std::printf("  %s: %zu codes, %td accounts", reader.name, found.size(),
                        std::ranges::count_if(found, isAccount));
        }
        std::printf("\n");
    }
}

bool writeUnread(const QString &path, const std::vector<Result> &results)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    for (const Result &result : results) {
        if (!result.readings[0].complete)
            file.write((result.picture->path.section(u'/', -1) + u'\n').toUtf8());
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption folder(u"corpus"_s, u"Folder with the pictures and truth.json"_s, u"folder"_s,
                                    QStringLiteral(COUNTERSIGN_SCAN_CORPUS));
    const QCommandLineOption classes(u"class"_s, u"Only this class; may be given several times"_s, u"name"_s);
    const QCommandLineOption markdown(u"markdown"_s, u"Print the table as Markdown"_s);
    const QCommandLineOption passes(u"passes"_s, u"Tell which pass of the reader was needed"_s);
    const QCommandLineOption unread(u"unread"_s, u"Write the names of the pages that were not read"_s, u"file"_s);
    parser.addHelpOption();
    parser.addOptions({folder, classes, markdown, passes, unread});
    parser.process(application);

    const auto corpus = loadCorpus(parser.value(folder));
    if (!corpus || corpus->pictures.empty()) {
        std::fprintf(stderr, "No corpus in %s: ./dev bench scan draws one.\n", qUtf8Printable(parser.value(folder)));
        return 1;
    }
    if (!parser.isSet(classes))
        printPeakMemory(*corpus);
    const std::vector<Result> results = readCorpus(*corpus, parser.values(classes));
    printTable(results, parser.isSet(markdown) ? Format::Markdown : Format::Text);
    if (parser.isSet(passes))
        printPasses(results);
    printUnread(results);
    for (const QString &page : corpus->excluded)
        std::printf("  left out, %s\n", qUtf8Printable(page));
    if (parser.isSet(unread) && !writeUnread(parser.value(unread), results))
        return 1;
    if (!parser.isSet(classes)) {
        std::printf("\n");
        printAnswerTimes(*corpus, "first answer, 1080p page with an ordinary code", 60, isOrdinary1080p);
        printAnswerTimes(*corpus, "\"nothing\" on a 4K page", 400, isEmpty4K);
        printForeignPictures();
    }
    return 0;
}
