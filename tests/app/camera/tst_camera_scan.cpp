#include "tests/support/qr_drawing.h"
#include "tests/support/session_fixture.h"
#include "ui/dialogs/camera_dialog.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/scan/scan_client.h"
#include "ui/window/add_flow.h"
#include "ui/window/camera_scan.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;
// Two parts of one export, with the accounts "a" and "b".
const QByteArray kFirstPart = "otpauth-migration://offline?data=ChUKCgECAwQFBgcICQoSAWEgASgBMAIQARgCIAAoBw=="_ba;
const QByteArray kSecondPart = "otpauth-migration://offline?data=ChUKCgsMDQ4PEBESExQSAWIgASgBMAIQARgCIAEoBw=="_ba;

QString helperPath()
{
    return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s;
}

QImage frameWith(const QList<QByteArray> &texts)
{
    LuminanceImage page = blankPage(1280, 720, 200);
    int x = 60;
    for (const QByteArray &text : texts) {
        const LuminanceImage code = drawQrCode(text, 5);
        paste(page, code, x, 120);
        x += code.width + 60;
    }
    const QImage frame(page.pixels.data(), page.width, page.height, page.width, QImage::Format_Grayscale8);
    return frame.convertToFormat(QImage::Format_RGB888);
}

/// As out of focus that nothing can be read.
QImage blurred(const QImage &frame)
{
    return frame.scaled(frame.size() / 40, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(frame.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// A camera in the test's hands.
class MadeUpCamera final : public FrameSource
{
public:
    void start(const QString &camera) override
    {
        started += camera;
        isRunning = true;
    }
    void stop() override { isRunning = false; }

    QStringList started;
    bool isRunning = false;
};

} // namespace

/// The whole way from frames to accounts, with the real helper.
class TestCameraScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (drawQrCode(kAlice, 4).pixels.empty())
            QSKIP("skipped: not installed: qrencode");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_fixture = std::make_unique<SessionFixture>();
        QVERIFY(m_fixture->create());
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_scans = std::make_unique<ScanClient>(helperPath());
        m_flow = std::make_unique<AddFlow>(m_fixture->session, *m_scans, *m_window);
        useHelper(helperPath());
    }
    void cleanup()
    {
        QVERIFY(m_fixture->session.waitForSave(std::chrono::seconds(30)));
        m_flow.reset();
        m_scans.reset();
        m_window.reset();
        m_fixture.reset();
    }

    void addsTheAccountOfTheThirdFrame()
    {
        m_flow->scanCamera();
        QVERIFY(m_camera->isRunning);
        show({frameWith({}), blurred(frameWith({kAlice})), frameWith({kAlice})});
        QCOMPARE(names(), QStringList{u"alice"_s});
        QVERIFY(!m_camera || !m_camera->isRunning);
        QVERIFY(!dialog<CameraDialog>() || !dialog<CameraDialog>()->isVisible());
    }

    void readsThePictureOfAMirroringCamera()
    {
        m_flow->scanCamera();
        show({frameWith({kAlice}).mirrored(true, false)});
        QCOMPARE(names(), QStringList{u"alice"_s});
    }

    void letsSeveralAccountsBeChosen()
    {
        m_flow->scanCamera();
        show({frameWith({kAlice, kBob})});
        QVERIFY(names().isEmpty());
        auto *found = dialog<FoundAccountsDialog>();
        QVERIFY(found);
        QCOMPARE(found->chosenCount(), 2);
        found->accept();
        QCOMPARE(names(), QStringList({u"alice"_s, u"bob"_s}));
    }

    void saysWhatIsSeenAndLooksOn()
    {
        m_flow->scanCamera();
        Q_EMIT m_camera->frameArrived(frameWith({"WIFI:S:Home;T:WPA;P:correct horse;;"_ba}));
        QTRY_VERIFY_WITH_TIMEOUT(textsIn(*dialog<CameraDialog>()).contains(u"a wireless network (Home)"_s), 20'000);
        QVERIFY(m_camera->isRunning);
        show({frameWith({kAlice})});
        QCOMPARE(names(), QStringList{u"alice"_s});
    }

    void collectsThePartsOfAnExport()
    {
        m_flow->scanCamera();
        show({frameWith({kSecondPart})});
        auto *found = dialog<FoundAccountsDialog>();
        QVERIFY(found);
        Q_EMIT found->scanAgainRequested();
        QVERIFY(dialog<CameraDialog>());
        // What was read before does not end it.
        show({frameWith({kSecondPart}), frameWith({kFirstPart})});
        found = newestFound();
        QVERIFY(found);
        QCOMPARE(found->chosenCount(), 2);
    }

    void goesBackToTheExportWhenTheCameraIsClosed()
    {
        m_flow->scanCamera();
        show({frameWith({kSecondPart})});
        Q_EMIT dialog<FoundAccountsDialog>()->scanAgainRequested();
        openCamera()->reject();
        QVERIFY(newestFound());
        QCOMPARE(newestFound()->chosenCount(), 1);
    }

    void saysThatTheCameraIsGoneAndTriesAgain()
    {
        m_flow->scanCamera();
        Q_EMIT m_camera->frameArrived(blurred(frameWith({kAlice})));
        Q_EMIT m_camera->failed(CameraProblem::Lost);
        QVERIFY(!m_camera->isRunning);
        auto *shown = dialog<CameraDialog>();
        QVERIFY(shown->message().contains(u"The camera stopped"_s));
        QPushButton *again = button(*shown, u"Try again"_s);
        QVERIFY(again->isVisible());
        again->click();
        QVERIFY(m_camera->isRunning);
        QVERIFY(shown->message().isEmpty());
        QVERIFY(!again->isVisible());
        show({frameWith({kAlice})});
        QCOMPARE(names(), QStringList{u"alice"_s});
    }

    void hasANextStepForEveryProblem()
    {
        CameraDialog shown;
        QStringList sentences;
        for (const auto problem :
             {CameraProblem::Missing, CameraProblem::Refused, CameraProblem::Lost, CameraProblem::NoPicture}) {
            shown.showProblem(problem);
            QVERIFY(shown.message().count(u'.') >= 2); // what happened, what to do
            sentences += shown.message();
        }
        QCOMPARE(sentences.removeDuplicates(), 0);
    }

    void saysThatTheCameraGivesNoPicture()
    {
        m_flow->scanCamera();
        auto *shown = dialog<CameraDialog>();
        shown->findChild<CameraScan *>()->setPatience(std::chrono::milliseconds(1));
        QTRY_VERIFY_WITH_TIMEOUT(shown->message().contains(u"gives no picture"_s), 20'000);
        QVERIFY(!m_camera->isRunning);
    }

    void saysThatTheScanHelperIsMissing()
    {
        useHelper(m_fixture->folder.filePath(u"missing"_s));
        m_flow->scanCamera();
        Q_EMIT m_camera->frameArrived(frameWith({kAlice}));
        QTRY_VERIFY_WITH_TIMEOUT(dialog<CameraDialog>()->message().contains(u"countersign-scan"_s), 20'000);
        QVERIFY(!m_camera->isRunning);
    }

    void endsAtLock()
    {
        m_flow->scanCamera();
        Q_EMIT m_camera->frameArrived(frameWith({kAlice})); // and is being looked at
        m_fixture->session.lock();
        QVERIFY(!m_camera || !m_camera->isRunning);
        QVERIFY(!dialog<CameraDialog>() || !dialog<CameraDialog>()->isVisible());
        m_flow->scanCamera();
        QCOMPARE(m_made, 1);
    }

    void isOffWhileTheDialogIsHidden()
    {
        m_flow->scanCamera();
        auto *shown = dialog<CameraDialog>();
        shown->hide();
        QVERIFY(!m_camera->isRunning);
        shown->show();
        QVERIFY(m_camera->isRunning);
    }

    void offersTheChoiceAmongSeveralCameras()
    {
        m_flow->scanCamera();
        auto *cameras = dialog<CameraDialog>()->findChild<QComboBox *>();
        Q_EMIT m_camera->camerasFound({u"Front"_s});
        QVERIFY(!cameras->isVisible());
        Q_EMIT m_camera->camerasFound({u"Front"_s, u"Back"_s});
        QVERIFY(cameras->isVisible());
        cameras->setCurrentIndex(1);
        Q_EMIT cameras->activated(1);
        QCOMPARE(m_camera->started, QStringList({QString(), u"Back"_s}));
        Q_EMIT m_camera->camerasFound({u"Front"_s, u"Back"_s});
        QCOMPARE(cameras->currentText(), u"Back"_s);
    }

private:
    void useHelper(const QString &helper)
    {
        m_made = 0;
        m_flow->setCamera(
            [this] {
                auto camera = std::make_unique<MadeUpCamera>();
                m_camera = camera.get();
                ++m_made;
                return camera;
            },
            helper);
    }

    /// Shows each frame until it was looked at, and the last one until the camera is off.
    void show(const QList<QImage> &frames)
    {
        for (qsizetype i = 0; i + 1 < frames.size(); ++i) {
            QSignalSpy looked(openCamera()->findChild<ScanClient *>(), &ScanClient::finished);
            Q_EMIT m_camera->frameArrived(frames[i]);
            QVERIFY(looked.wait(20'000));
            QVERIFY(m_camera->isRunning);
        }
        const auto isOff = [this] { return !m_camera || !m_camera->isRunning; };
        QTRY_VERIFY_WITH_TIMEOUT((isOff() || (Q_EMIT m_camera->frameArrived(frames.last()), isOff())), 30'000);
    }

    template <typename SomeDialog>
    SomeDialog *dialog() const
    {
        return m_window->findChild<SomeDialog *>();
    }
    CameraDialog *openCamera() const { return visible<CameraDialog>(); }
    FoundAccountsDialog *newestFound() const { return visible<FoundAccountsDialog>(); }
    template <typename SomeDialog>
    SomeDialog *visible() const
    {
        for (SomeDialog *dialog : m_window->findChildren<SomeDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QPushButton *button(const QWidget &widget, const QString &text)
    {
        for (QPushButton *button : widget.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    static QString textsIn(const QWidget &widget)
    {
        QString texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts += label->text() + u'\n';
        return texts;
    }
    QStringList names() const
    {
        QStringList names;
        for (const Account &account : m_fixture->session.vault().accounts())
            names += QString::fromStdString(account.name);
        return names;
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ScanClient> m_scans;
    std::unique_ptr<AddFlow> m_flow;
    QPointer<MadeUpCamera> m_camera;
    int m_made = 0;
};

QTEST_MAIN(TestCameraScan)
#include "tst_camera_scan.moc"
