#include "ui/scan/scan_protocol.h"
#include "ui/scan/screen_watch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view kShop = "https://example.com/shop";
constexpr std::string_view kNews = "https://example.org/news";
constexpr std::string_view kAlice = "otpauth://totp/alice?secret=JBSWY3DPEHPK3PXP";

ScanAnswer::Code codeAt(std::string_view text, std::int32_t left)
{
    return {.source = 0, .area = {left, 0, left + 9, 9}, .text = SecretBytes::fromText(text)};
}

ScanAnswer answerWith(ScanAnswer::Code code, bool hasPreview)
{
    ScanAnswer answer;
    answer.sources = {"HDMI-1"};
    answer.codes.push_back(std::move(code));
    if (hasPreview) {
        answer.previews.push_back({.source = 0,
                                   .sourceWidth = 800,
                                   .sourceHeight = 600,
                                   .image = {.width = 1, .height = 1, .pixels = {1, 2, 3}}});
    }
    return answer;
}

} // namespace

/// What a watch keeps of its looks, with a stand-in for the helper that gives one answer after the other.
class TestScreenWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_answers = 0;
        qunsetenv("WAYLAND_DISPLAY"); // there it looks once
    }

    void givesThePreviewsOfTheLookThatFoundWhatIsWanted()
    {
        addAnswer(answerWith(codeAt(kShop, 10), true));
        addAnswer(answerWith(codeAt(kAlice, 20), true));
        const ScanOutcome outcome = watch([](const std::vector<FoundCode> &codes) {
            // EXPOSE: a made-up key.
            return codes.front().text.exposeText() == kAlice;
        });
        QCOMPARE(outcome.codes.size(), std::size_t(1));
        QCOMPARE(outcome.codes[0].area.left(), 20);
        QCOMPARE(outcome.previews.size(), std::size_t(1));
        QCOMPARE(outcome.previews[0].sourceSize, QSize(800, 600));
    }

    void keepsTheNewestPreviewsAndThePlacesOnThem()
    {
        addAnswer(answerWith(codeAt(kShop, 10), true));
        addAnswer(answerWith(codeAt(kNews, 20), true));
        addAnswer(answerWith(codeAt(kNews, 30), false)); // a quick look, and the page was scrolled
        const ScanOutcome outcome = watch([](const std::vector<FoundCode> &) { return false; });
        QCOMPARE(outcome.codes.size(), std::size_t(2));
        QVERIFY(outcome.codes[0].area.isEmpty());
        QCOMPARE(outcome.codes[1].area.left(), 20);
        QCOMPARE(outcome.previews.size(), std::size_t(1));
    }

private:
    void addAnswer(const ScanAnswer &answer)
    {
        const SecretBytes bytes = encodeScanAnswer(answer);
        QFile file(m_folder->filePath(u"answer-%1"_s.arg(++m_answers)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // EXPOSE: made-up texts.
        file.write(reinterpret_cast<const char *>(bytes.expose().data()), static_cast<qint64>(bytes.size()));
    }

    /// A stand-in that tells the answers in turn, and then fails.
    QString helper() const
    {
        QFile file(m_folder->filePath(u"helper.sh"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QByteArray folder = QFile::encodeName(m_folder->path());
        file.write("#!/bin/sh\nfor answer in " + folder
                   + "/answer-*; do\n"
                     "  [ -s \"$answer\" ] || exit 3\n"
                     "  cat \"$answer\" && rm \"$answer\" && exit 0\n"
                     "done\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    /// Ends when `wanted` was found, or when the answers have been told.
    ScanOutcome watch(ScreenWatch::Wanted wanted) const
    {
        ScanClient scans(helper());
        ScreenWatch watch(scans);
        watch.setTimes(1ms, 60s);
        QSignalSpy ended(&watch, &ScreenWatch::ended);
        watch.start(std::move(wanted));
        ended.wait(20'000);
        return watch.takeOutcome();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_answers = 0;
};

QTEST_GUILESS_MAIN(TestScreenWatch)
#include "tst_screen_watch.moc"
