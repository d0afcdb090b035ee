#include "core/otp/migration_batch.h"
#include "core/otp/otpauth_uri.h"
#include "core/qr/qr_reader.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/move_accounts_dialog.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/show_qr_dialog.h"
#include "ui/window/search_bar.h"

#include <QCheckBox>
#include <QImage>
#include <QMenu>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<AccountDraft> draftsOf(int count)
{
    std::vector<AccountDraft> drafts;
    for (int number = 0; number < count; ++number)
        drafts.push_back(samples::totp("Site " + std::to_string(number), "mona", "a key of " + std::to_string(number)));
    return drafts;
}

/// The window, and what a person does in it.
struct QrFixture : WindowFixture
{
    void trigger(const QString &text)
    {
        for (QAction *action : window->actions()) {
            if (action->text() == text)
                action->trigger();
        }
    }

    void confirm(const QString &password = u"correct horse"_s)
    {
        auto *dialog = find<ConfirmPasswordDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<PasswordField *>(), password);
        QTest::keyClick(dialog->findChild<PasswordField *>(), Qt::Key_Return);
    }

    /// The text of the code on the screen; empty if there is none.
    std::string seen()
    {
        const auto *dialog = find<ShowQrDialog>();
        if (!dialog)
            return {};
        const QImage picture
            = const_cast<ShowQrDialog *>(dialog)->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        LuminanceImage image{.width = picture.width(), .height = picture.height(), .pixels = {}};
        for (int y = 0; y < picture.height(); ++y)
            image.pixels.insert(image.pixels.end(), picture.constScanLine(y), picture.constScanLine(y) + image.width);
        const auto codes = readQrCodes(image);
        return codes.size() == 1 ? std::string(codes[0].text.exposeText()) : std::string(); // EXPOSE: a made-up key
    }

    std::string linkOf(std::size_t row) const
    {
        const SecretBytes link = formatOtpauthUri(draftFromAccount(vault.account(row)));
        return std::string(link.exposeText()); // EXPOSE: a made-up key
    }
};

} // namespace

class TestQrOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsTheCodeOfAnAccountAfterThePassword()
    {
        QrFixture fixture;
        fixture.showWith(draftsOf(1));
        fixture.trigger(u"Show QR Code…"_s);
        QVERIFY(!fixture.find<ShowQrDialog>());
        fixture.confirm(u"wrong"_s);
        QTRY_VERIFY(!fixture.find<ConfirmPasswordDialog>()->message().isEmpty());
        QVERIFY(!fixture.find<ShowQrDialog>());
        fixture.confirm();
        QTRY_VERIFY(fixture.find<ShowQrDialog>());
        QCOMPARE(fixture.seen(), fixture.linkOf(0));
        QVERIFY(says(fixture.window.get(), u"Site 0 · mona"_s));
        QVERIFY(fixture.find<ShowQrDialog>()->headline() == u"QR code of Site 0"_s);
    }

    void asksForThePasswordAgainToShowItAgain()
    {
        QrFixture fixture;
        fixture.showWith(draftsOf(1));
        fixture.trigger(u"Show QR Code…"_s);
        fixture.confirm();
        QTRY_VERIFY(fixture.find<ShowQrDialog>());
        fixture.vault.clock.advance(1min);
        QTRY_VERIFY(!fixture.find<ShowQrDialog>()->isRevealed());
        QVERIFY(fixture.seen().empty());
        buttonIn(fixture.window.get(), u"Show again…"_s)->click();
        QVERIFY(!fixture.find<ShowQrDialog>()->isRevealed());
        fixture.confirm();
        QTRY_VERIFY(fixture.find<ShowQrDialog>()->isRevealed());
        QCOMPARE(fixture.seen(), fixture.linkOf(0));
    }

    void isGoneAtLock()
    {
        QrFixture fixture;
        fixture.showWith(draftsOf(1));
        fixture.trigger(u"Show QR Code…"_s);
        fixture.confirm();
        QTRY_VERIFY(fixture.find<ShowQrDialog>());
        fixture.session().lock();
        QVERIFY(!fixture.find<ShowQrDialog>());
        deleteDropped();
        QVERIFY(!fixture.window->findChild<ShowQrDialog *>());
    }

    void showsNothingIfItIsLockedWhileThePasswordIsChecked()
    {
        QrFixture fixture;
        fixture.showWith(draftsOf(1));
        fixture.trigger(u"Show QR Code…"_s);
        fixture.confirm();
        fixture.session().lock();
        deleteDropped();
        QVERIFY(fixture.session().waitForSave(30s));
        QCoreApplication::processEvents();
        QVERIFY(!fixture.find<ShowQrDialog>());
    }

    void saysThatAnAccountFitsNoCodeBeforeItAsks()
    {
        QrFixture fixture;
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Site", std::string(3500, 'x')));
        fixture.showWith(std::move(drafts));
        fixture.trigger(u"Show QR Code…"_s);
        QVERIFY(!fixture.find<ConfirmPasswordDialog>());
        QVERIFY(says(fixture.window.get(), u"too long for one QR code"_s));
    }

    void movesAccountsInSeveralCodes()
    {
        QrFixture fixture;
        std::vector<AccountDraft> drafts = draftsOf(23);
        drafts[4].parameters.period = *Period::from(60);
        fixture.showWith(std::move(drafts));
        fixture.trigger(u"Move to a Phone…"_s);
        auto *choosing = fixture.find<MoveAccountsDialog>();
        QCOMPARE(choosing->chosen().size(), 22U);
        QVERIFY(says(choosing, u"mona · renews every 60 s"_s));
        choosing->accept();
        fixture.confirm();
        QTRY_VERIFY(fixture.find<ShowQrDialog>());
        QCOMPARE(fixture.find<ShowQrDialog>()->pageCount(), 3U);

        MigrationBatches batches;
        for (int page = 0; page < 3; ++page) {
            auto part = parseMigrationUri(fixture.seen());
            QVERIFY(part);
            QCOMPARE(part->batchIndex, page);
            QVERIFY(batches.add(*std::move(part)) == MigrationBatches::Added::New);
            if (page == 1) {
                // The phone has read two: what is shown again belongs to the same export.
                fixture.find<ShowQrDialog>()->conceal();
                buttonIn(fixture.window.get(), u"Show again…"_s)->click();
                fixture.confirm();
                QTRY_VERIFY(fixture.find<ShowQrDialog>()->isRevealed());
            }
            if (page < 2)
                buttonIn(fixture.find<ShowQrDialog>(), u"Next"_s)->click();
        }
        QVERIFY(batches.isComplete());
        const auto content = batches.take();
        QCOMPARE(content.accounts.size(), 22U);
        std::size_t index = 0;
        for (std::size_t row = 0; row < 23; ++row) {
            AccountDraft expected = draftFromAccount(fixture.vault.account(row));
            expected.isInUse = true; // as what another app gives away
            if (row != 4)
                QVERIFY(content.accounts[index++] == expected);
        }
    }

    void ticksWhatTheSearchFound()
    {
        QrFixture fixture;
        fixture.showWith(draftsOf(12));
        QTest::keyClicks(fixture.find<SearchBar>(), u"site 1"_s);
        fixture.trigger(u"Move to a Phone…"_s);
        QCOMPARE(fixture.find<MoveAccountsDialog>()->chosen().size(), 3U); // 1, 10 and 11
    }

    void movesNothingFromAnEmptyVault()
    {
        QrFixture fixture;
        fixture.showWith({});
        fixture.trigger(u"Move to a Phone…"_s);
        QVERIFY(!fixture.find<MoveAccountsDialog>());
        QVERIFY(says(fixture.window.get(), u"no accounts to move"_s));
    }

    void isOffWhileLocked()
    {
        QrFixture fixture;
        fixture.showLocked(draftsOf(1));
        for (const QAction *action : fixture.window->actions()) {
            if (action->text() == u"Show QR Code…"_s || action->text() == u"Move to a Phone…"_s)
                QVERIFY(!action->isEnabled());
        }
        fixture.trigger(u"Show QR Code…"_s);
        QVERIFY(!fixture.find<ConfirmPasswordDialog>());
    }
};

QTEST_MAIN(TestQrOut)
#include "tst_qr_out.moc"
