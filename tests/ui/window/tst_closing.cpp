#include "tests/ui/window/window_fixture.h"

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString fileOf(const Session &session)
{
    return QString::fromStdString(session.vaultPath().string());
}

} // namespace

/// Leaving a vault while its last change is on the way to the disk: by closing the window, or for another vault.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theWindowClosesAtOnceIfAllIsSaved()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        QVERIFY(fixture.window->close());
    }

    void theWindowWaitsForASaveUnderWay()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.holdSaves();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QVERIFY(!fixture.window->close());
        QVERIFY(!fixture.window->close()); // impatience changes nothing
        fixture.vault.files.letSavesGo();
        QTRY_VERIFY(!fixture.window->isVisible());
        QCOMPARE(fixture.session().saveState(), Session::SaveState::Saved);
        QCOMPARE(fixture.vault.onDisk()->vault.accounts().size(), std::size_t(2));
    }

    void theWindowAsksIfThatSaveFails()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.holdSaves();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QVERIFY(!fixture.window->close());
        fixture.vault.files.failWrites(ENOSPC);
        fixture.vault.files.letSavesGo();
        QTRY_VERIFY(says(fixture.window.get(), u"Closing now would lose it."_s));
        QVERIFY(fixture.window->isVisible());

        fixture.vault.files.failWrites(0);
        buttonIn(fixture.window.get(), u"Try to save again"_s)->click();
        QTRY_VERIFY(!fixture.window->isVisible()); // which was what the person wanted
        QCOMPARE(fixture.vault.onDisk()->vault.accounts().size(), std::size_t(2));
    }

    void whoLosesTheChangeKnowinglyIsLetGo()
    {
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.failWrites(ENOSPC);
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("other")));
        QVERIFY(!fixture.session().waitForSave(10s));
        QVERIFY(!fixture.window->close());
        buttonIn(fixture.window.get(), u"Close and lose it"_s)->click();
        QVERIFY(!fixture.window->isVisible());
        QCOMPARE(fixture.session().saveState(), Session::SaveState::Saved);
    }

    void anotherVaultWaitsForASaveUnderWay()
    {
        SessionFixture other;
        QVERIFY(other.create());
        WindowFixture fixture;
        fixture.showWith(samples::oneDraft("mona"));
        fixture.vault.files.holdSaves();
        QVERIFY(fixture.session().addAccounts(samples::oneDraft("ours")));
        fixture.window->handleArguments({fileOf(other.session)});
        buttonIn(fixture.window.get(), u"Open"_s)->click();
        fixture.vault.files.failWrites(ENOSPC);
        fixture.vault.files.letSavesGo();
        QTRY_VERIFY(says(fixture.window.get(), u"Opening another vault now would lose it."_s));
        QCOMPARE(fixture.session().vault().accounts().size(), std::size_t(2));

        buttonIn(fixture.window.get(), u"Cancel"_s)->click();
        fixture.vault.files.failWrites(0);
        fixture.session().retrySave();
        QVERIFY(fixture.session().waitForSave(10s));
        fixture.window->handleArguments({fileOf(other.session)});
        buttonIn(fixture.window.get(), u"Open"_s)->click();
        QTRY_COMPARE(fixture.session().vaultPath(), other.session.vaultPath());
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
