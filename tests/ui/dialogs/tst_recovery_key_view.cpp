#include "tests/support/fixed_random.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/recovery_key_dialog.h"
#include "ui/dialogs/recovery_key_view.h"
#include "ui/dialogs/recovery_sheet.h"
#include "ui/text/time_text.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPaintEngine>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

// 22 November 2026, 14:02 in the time zone of the tests, half an hour beside the whole ones.
const RecoveryKeyOrigin kOrigin{u"/home/mona/accounts.otpv"_s, UnixTime(std::chrono::seconds(1795368720))};

/// Keeps what is written instead of drawing it.
class WrittenText final : public QPaintEngine
{
public:
    WrittenText()
        : QPaintEngine(AllFeatures)
    { }

    QString text() const { return m_parts.join(u' '); }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_parts += item.text().trimmed(); }
    Type type() const override { return User; }

private:
    QStringList m_parts;
};

class WrittenPage final : public QPdfWriter
{
public:
    explicit WrittenPage(QIODevice *unused)
        : QPdfWriter(unused)
    { }

    QString text() const { return m_engine.text(); }

protected:
    QPaintEngine *paintEngine() const override { return &m_engine; }

private:
    mutable WrittenText m_engine;
};

QString group(const SecretBytes &keyText, int number)
{
    const std::string_view text = keyText.exposeText(); // EXPOSE: a made-up key
    return QString::fromLatin1(text.substr(static_cast<std::size_t>(number - 1) * 5, 4).data(), 4);
}

} // namespace

class RecoveryKeyViewTest : public QObject
{
    Q_OBJECT

private:
    FixedRandom m_random;

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsAllNineGroups()
    {
        const RecoveryKeyView view(RecoveryKey::generate(m_random), m_random, kOrigin);
        const SecretBytes text = view.keyText();
        for (int number = 1; number <= RecoveryKey::kGroups; ++number)
            QVERIFY(testing::says(view, group(text, number)));
    }

    void isConfirmedByTheGroupItAsksForAndNoOther()
    {
        RecoveryKeyView view(RecoveryKey::generate(m_random), m_random, kOrigin);
        QSignalSpy spy(&view, &RecoveryKeyView::confirmedChanged);
        auto *answer = view.findChild<QLineEdit *>();
        const SecretBytes text = view.keyText();
        const int asked = view.askedGroup();
        QTest::keyClicks(answer, group(text, asked % RecoveryKey::kGroups + 1));
        QVERIFY(!view.isConfirmed());
        QVERIFY(testing::says(view, u"That is not group"_s));
        answer->clear();
        QTest::keyClicks(answer, group(text, asked).toLower());
        QVERIFY(view.isConfirmed());
        QTest::keyClick(answer, Qt::Key_Backspace);
        QVERIFY(!view.isConfirmed());
        QCOMPARE(spy.size(), 2);
    }

    void asksForAnyOfTheGroups()
    {
        std::set<int> asked;
        for (int time = 0; time < 200; ++time)
            asked.insert(RecoveryKeyView(RecoveryKey::generate(m_random), m_random, kOrigin).askedGroup());
        QCOMPARE(static_cast<int>(asked.size()), RecoveryKey::kGroups);
        QCOMPARE(*asked.begin(), 1);
    }

    void usesANewKeyOnlyOnceItWasConfirmed()
    {
        RecoveryKeyDialog dialog(RecoveryKey::generate(m_random), m_random, kOrigin);
        dialog.open();
        auto *use = testing::button(dialog, u"Use this key"_s);
        QVERIFY(!use->isEnabled());
        const auto *view = dialog.findChild<RecoveryKeyView *>();
        QTest::keyClicks(view->findChild<QLineEdit *>(), group(dialog.keyText(), view->askedGroup()));
        QVERIFY(use->isEnabled());
        const SecretBytes shown = dialog.keyText();
        use->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(dialog.takeKey().text() == shown);
    }

    void saysOnTheScreenWhichKeyItIs()
    {
        const RecoveryKeyView view(RecoveryKey::generate(m_random), m_random, kOrigin);
        QVERIFY(testing::says(view, u"For the vault “accounts.otpv”, "_s + dateText(kOrigin.made)));
    }

    void saysOnPaperWhichKeyItIs()
    {
        QBuffer unused;
        QVERIFY(unused.open(QIODevice::WriteOnly));
        WrittenPage page(&unused);
        const RecoveryKey key = RecoveryKey::generate(m_random);
        paintRecoverySheet(page, key.text(), kOrigin);
        const QString text = page.text();
        QVERIFY2(text.contains(group(key.text(), 9)), qPrintable(text)); // so the engine sees what is written
        QVERIFY2(text.contains(u"Made for the vault “accounts.otpv”, "_s), qPrintable(text));
        QVERIFY2(text.contains(u"22"_s) && text.contains(u"2026"_s) && text.contains(u"14:02"_s), qPrintable(text));
        QVERIFY2(text.contains(kOrigin.vaultFile), qPrintable(text));
    }

    void savesASheetThatOnlyItsOwnerMayRead()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"key.pdf"_s);
        QVERIFY(saveRecoverySheet(file, RecoveryKey::generate(m_random).text(), kOrigin));
        QVERIFY(QFileInfo(file).size() > 1000);
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file) & kOthers));
    }

    void saysThatASheetCouldNotBeSaved()
    {
        const QTemporaryDir folder;
        const Result<void> saved = saveRecoverySheet(folder.filePath(u"no/such/folder/key.pdf"_s),
                                                     RecoveryKey::generate(m_random).text(), kOrigin);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::WriteFailed);
    }
};

QTEST_MAIN(RecoveryKeyViewTest)
#include "tst_recovery_key_view.moc"
