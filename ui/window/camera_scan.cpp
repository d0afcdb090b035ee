#include "ui/window/camera_scan.h"

#include "ui/dialogs/camera_dialog.h"
#include "ui/scan/code_reading.h"
#include "ui/text/error_text.h"
#include "ui/window/add_words.h"

#include <QEvent>

#include <utility>

namespace countersign {

using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 8s; // some cameras need seconds to wake up

} // namespace

CameraScan::CameraScan(std::unique_ptr<FrameSource> source, const QString &scanHelper, Wanted wanted,
                       CameraDialog &dialog)
    : QObject(&dialog)
    , m_dialog(dialog)
    , m_source(std::move(source))
    , m_reader(scanHelper, this)
    , m_wanted(std::move(wanted))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        stop();
        m_dialog.showProblem(CameraProblem::NoPicture);
    });
    connect(m_source.get(), &FrameSource::camerasFound, &m_dialog, &CameraDialog::setCameras);
    connect(m_source.get(), &FrameSource::frameArrived, this, [this](const QImage &frame) {
        m_patience.start();
        m_dialog.showFrame(frame);
        m_reader.offer(frame);
    });
    connect(m_source.get(), &FrameSource::failed, this, [this](CameraProblem problem) {
        stop();
        m_dialog.showProblem(problem);
    });
    connect(&m_reader, &FrameReader::codesSeen, this, &CameraScan::take);
    connect(&m_reader, &FrameReader::failed, this, [this](const Error &error) {
        stop();
        m_dialog.showProblem(errorText(error).line());
    });
    connect(&m_dialog, &CameraDialog::startRequested, this, &CameraScan::start);
    m_dialog.installEventFilter(this);
}

CameraScan::~CameraScan()
{
    stop();
}

std::vector<FoundCode> CameraScan::takeCodes()
{
    return std::exchange(m_codes, {});
}

bool CameraScan::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        start();
    else if (event->type() == QEvent::Hide) // also when the window is minimized
        stop();
    return QObject::eventFilter(watched, event);
}

void CameraScan::start()
{
    stop();
    m_dialog.clearProblem();
    m_patience.start();
    m_source->start(m_dialog.camera());
}

void CameraScan::stop()
{
    m_patience.stop();
    m_source->stop();
    m_reader.stop();
}

void CameraScan::take(std::vector<FoundCode> &codes)
{
    if (m_wanted(codes)) {
        stop();
        m_codes = std::move(codes);
        Q_EMIT found();
    } else if (const QStringList phrases = add_words::leftOut(readCodes(codes)); !phrases.isEmpty()) {
        m_dialog.setSeen(phrases.first());
    }
}

} // namespace countersign
