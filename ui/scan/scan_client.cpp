#include "ui/scan/scan_client.h"

#include "ui/scan/desktop_patience.h"
#include "ui/scan/helper_environment.h"
#include "ui/scan/installed_helper.h"
#include "ui/scan/picture_pixels.h"
#include "ui/scan/scan_protocol.h"
#include "ui/scan/screen_source.h"
#include "ui/text/error_text.h"

#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

ScanOutcome failure(ErrorCode code)
{
    ScanOutcome outcome;
    outcome.errors.push_back({.code = code});
    return outcome;
}

QImage imageOf(const RgbImage &image)
{
    return QImage(image.pixels.data(), image.width, image.height, 3 * image.width, QImage::Format_RGB888).copy();
}

ScanOutcome outcomeOf(ScanAnswer answer)
{
    ScanOutcome outcome;
    for (ScanAnswer::Code &code : answer.codes) {
        const auto [left, top, right, bottom] = code.area;
        outcome.codes.push_back({.text = std::move(code.text),
                                 .source = QString::fromStdString(answer.sources[code.source]),
                                 .sourceIndex = static_cast<int>(code.source),
                                 .area = QRect(QPoint(left, top), QPoint(right, bottom))});
    }
    for (const ScanAnswer::Preview &preview : answer.previews) {
        outcome.previews.push_back({.source = QString::fromStdString(answer.sources[preview.source]),
                                    .sourceIndex = static_cast<int>(preview.source),
                                    .sourceSize = QSize(preview.sourceWidth, preview.sourceHeight),
                                    .image = imageOf(preview.image)});
    }
    outcome.errors = std::move(answer.errors);
    return outcome;
}

} // namespace

struct ScanClient::Private
{
    QString helper;
    std::chrono::milliseconds limit{15'000};
    QTimer timeLimit;
    QProcess *process = nullptr; // a child of the client; null between scans
    bool looksAtScreen = false; ///< the scan under way; else it is of pictures
    ScanOutcome outcome;
};

ScanClient::ScanClient(QString helper, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    m_private->helper = std::move(helper);
    m_private->timeLimit.setSingleShot(true);
    connect(&m_private->timeLimit, &QTimer::timeout, this, [this] {
        abandonProcess();
        finish(failure(ErrorCode::ScanTimedOut));
    });
}

ScanClient::~ScanClient()
{
    // Abandoned ones that are still ending, too.
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    }
}

void ScanClient::scanScreen(QrEffort effort)
{
    QStringList arguments{u"--screen"_s};
    if (effort == QrEffort::Quick)
        arguments += u"--quick"_s;
    start(arguments, {}, screenSource() == ScreenSource::Portal ? kDesktopPatience : std::chrono::seconds(0));
    m_private->looksAtScreen = true;
}

void ScanClient::scanChosenArea()
{
    start({u"--screen"_s, u"--interactive"_s}, {}, kInteractiveDesktopPatience);
    m_private->looksAtScreen = true;
}

void ScanClient::scanFiles(const QStringList &files)
{
    QStringList arguments{u"--files"_s};
    for (const QString &file : files)
        arguments += QFileInfo(file).absoluteFilePath(); // so that no name looks like an option
    start(arguments);
}

void ScanClient::scanImage(const QImage &image)
{
    if (image.isNull())
        return refuse(ErrorCode::PictureUnreadable);
    if (qint64{image.width()} * image.height() > kMaxPicturePixels)
        return refuse(ErrorCode::PictureTooLarge);
    start({u"--stdin"_s}, encodePicture(pixelsOf(image)));
}

void ScanClient::scanPicture(const QByteArray &file)
{
    const auto size = static_cast<std::size_t>(file.size());
    if (size > kMaxEncodedPictureBytes)
        return refuse(ErrorCode::PictureTooLarge);
    start({u"--stdin"_s}, {reinterpret_cast<const std::uint8_t *>(file.constData()), size});
}

/// Through the event loop: the caller may still be connecting.
void ScanClient::refuse(ErrorCode code)
{
    abandonProcess();
    m_private->looksAtScreen = false;
    QMetaObject::invokeMethod(
        this, [this, code] { finish(failure(code)); }, Qt::QueuedConnection);
}

void ScanClient::cancel()
{
    if (!isRunning())
        return;
    abandonProcess();
    finish(failure(ErrorCode::Cancelled));
}

bool ScanClient::isRunning() const
{
    return m_private->process != nullptr;
}

void ScanClient::setTimeLimit(std::chrono::milliseconds limit)
{
    m_private->limit = limit;
    if (m_private->timeLimit.isActive())
        m_private->timeLimit.start(limit);
}

ScanOutcome ScanClient::takeOutcome()
{
    return std::exchange(m_private->outcome, {});
}

/// `desktopPatience`: how long the helper may wait for the desktop before it begins.
void ScanClient::start(const QStringList &arguments, ByteView input, std::chrono::seconds desktopPatience)
{
    abandonProcess();
    m_private->looksAtScreen = false;
    auto *process = new QProcess(this);
    m_private->process = process;
    process->setProgram(m_private->helper.isEmpty() ? installedHelper(u"countersign-scan"_s) : m_private->helper);
    process->setArguments(arguments);
    process->setProcessEnvironment(helperEnvironment());
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(
        process, &QProcess::errorOccurred, this,
        [this, process](QProcess::ProcessError error) {
            // A crash is seen when it has finished; a scan that was abandoned meanwhile concerns nobody.
            if (error != QProcess::FailedToStart || process != m_private->process)
                return;
            abandonProcess();
            finish(failure(ErrorCode::ScanHelperMissing));
        },
        Qt::QueuedConnection);
    connect(process, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_private->process->bytesAvailable() <= static_cast<qint64>(kMaxScanAnswerBytes))
            return;
        abandonProcess();
        finish(failure(ErrorCode::ScanHelperFailed));
    });
    connect(process, &QProcess::finished, this, &ScanClient::read);
    m_private->timeLimit.start(m_private->limit + desktopPatience);
    process->start();
    if (!input.empty())
        process->write(reinterpret_cast<const char *>(input.data()), static_cast<qint64>(input.size()));
    process->closeWriteChannel();
}

void ScanClient::read()
{
    QProcess *process = m_private->process;
    SecretBytes bytes(static_cast<std::size_t>(process->bytesAvailable()));
    process->read(reinterpret_cast<char *>(bytes.writable().data()), static_cast<qint64>(bytes.size()));
    const bool succeeded = process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
    abandonProcess();
    // EXPOSE: the answer is taken apart into texts that are secret again.
    auto answer = decodeScanAnswer(bytes.expose());
    finish(succeeded && answer ? outcomeOf(*std::move(answer)) : failure(ErrorCode::ScanHelperFailed));
}

void ScanClient::finish(ScanOutcome outcome)
{
    for (Error &error : outcome.errors) {
        if (m_private->looksAtScreen && error.where.empty())
            error.where = kScreenPlace;
    }
    m_private->outcome = std::move(outcome);
    Q_EMIT finished();
}

void ScanClient::abandonProcess()
{
    m_private->timeLimit.stop();
    QProcess *process = std::exchange(m_private->process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

} // namespace countersign
