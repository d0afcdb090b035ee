#include "tests/support/session_fixture.h"

#include <QTest>

#include <limits>

using namespace countersign;
using namespace std::chrono_literals;

class TestSessionCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<SessionFixture>();
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("RFC 6238", "six digits"));
        drafts.push_back(samples::hotp("RFC 4226", "counter"));
        QVERIFY(m_fixture->create(std::move(drafts)));
        m_totp = m_fixture->id(0);
        m_hotp = m_fixture->id(1);
        m_fixture->clock.set(UnixTime(59s)); // 94287082 in RFC 6238
    }

    void codeAndWindowComeFromOneReadingOfTheClock()
    {
        const auto code = session().code(m_totp);
        QVERIFY(code);
        QCOMPARE(code->text, "287082");
        QCOMPARE(code->validFrom, UnixTime(30s));
        QCOMPARE(code->validUntil, UnixTime(60s));
    }

    void theNextCodeIsTheOneOfTheNextWindow()
    {
        const auto next = session().nextCode(m_totp);
        QVERIFY(next);
        m_fixture->clock.advance(1s);
        QCOMPARE(*next, *session().code(m_totp));
    }

    void aCodeStaysUsedUntilItsWindowEnds()
    {
        m_fixture->clock.set(UnixTime(31s));
        QSignalSpy changed(&session(), &Session::usedMarkChanged);
        session().markUsed(m_totp);
        QCOMPARE(changed.count(), 1);
        QVERIFY(session().isUsed(m_totp));
        m_fixture->clock.set(UnixTime(59s));
        QVERIFY(session().isUsed(m_totp));
        m_fixture->clock.set(UnixTime(60s));
        QVERIFY(!session().isUsed(m_totp));
    }

    void aNewKeyMakesUnusedCodes()
    {
        session().markUsed(m_totp);
        Account edited = m_fixture->account(0).clone();
        edited.name = "renamed";
        QVERIFY(session().apply(changes::edit(edited.clone())));
        QVERIFY(session().isUsed(m_totp)); // a name does not change the code
        edited.secret = SecretBytes::fromText("another key altogether");
        QVERIFY(session().apply(changes::edit(std::move(edited))));
        QVERIFY(!session().isUsed(m_totp));
    }

    void hotpCodesFollowTheCounter()
    {
        QSignalSpy ready(&session(), &Session::hotpCodeReady);
        for (const char *expected : {"755224", "287082", "359152"}) {
            QVERIFY(session().requestHotpCode(m_hotp));
            QVERIFY(ready.wait());
            QCOMPARE(ready.takeFirst()[1].toString(), QLatin1String(expected));
            QCOMPARE(session().lastHotpCode(m_hotp), QString(QLatin1String(expected)));
        }
    }

    void anHotpCodeIsUsedUntilTheNextOne()
    {
        session().markUsed(m_hotp);
        QVERIFY(!session().isUsed(m_hotp)); // there is no code yet
        QSignalSpy ready(&session(), &Session::hotpCodeReady);
        QVERIFY(session().requestHotpCode(m_hotp));
        QVERIFY(ready.wait());
        session().markUsed(m_hotp);
        m_fixture->clock.advance(24h);
        QVERIFY(session().isUsed(m_hotp));
        QVERIFY(session().requestHotpCode(m_hotp));
        QVERIFY(ready.wait());
        QVERIFY(!session().isUsed(m_hotp));
    }

    void undoNeverBringsBackACounterWhoseCodeWasGivenOut()
    {
        Account edited = m_fixture->account(1).clone();
        edited.name = "renamed";
        QVERIFY(session().apply(changes::edit(std::move(edited))));
        QSignalSpy ready(&session(), &Session::hotpCodeReady);
        QVERIFY(session().requestHotpCode(m_hotp));
        QVERIFY(ready.wait());
        session().undo(); // the renaming, for the counter cannot be undone
        QCOMPARE(m_fixture->account(1).name, "counter");
        QCOMPARE(m_fixture->account(1).counter, 1U);
    }

    void givesNoCodeWhoseCounterNoneFollows()
    {
        Account edited = m_fixture->account(1).clone();
        edited.counter = std::numeric_limits<std::uint64_t>::max();
        QVERIFY(session().apply(changes::edit(std::move(edited))));
        QCOMPARE(session().requestHotpCode(m_hotp).error().code, ErrorCode::InvalidCounter);
        QVERIFY(!session().lastHotpCode(m_hotp));
    }

    void saysWhatCannotBeGiven()
    {
        QCOMPARE(session().code(samples::id(9)).error().code, ErrorCode::AccountNotFound);
        QCOMPARE(session().nextCode(samples::id(9)).error().code, ErrorCode::AccountNotFound);
        QCOMPARE(session().code(m_hotp).error().code, ErrorCode::UnsupportedType);
        QCOMPARE(session().nextCode(m_hotp).error().code, ErrorCode::UnsupportedType);
        QCOMPARE(session().requestHotpCode(samples::id(9)).error().code, ErrorCode::AccountNotFound);
        QCOMPARE(session().requestHotpCode(m_totp).error().code, ErrorCode::UnsupportedType);
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(m_fixture->account(0).counter, 0U);
    }

private:
    Session &session() { return m_fixture->session; }

    std::unique_ptr<SessionFixture> m_fixture;
    AccountId m_totp;
    AccountId m_hotp;
};

QTEST_GUILESS_MAIN(TestSessionCodes)
#include "tst_session_codes.moc"
