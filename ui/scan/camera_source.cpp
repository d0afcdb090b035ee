#include "ui/scan/camera_source.h"

#include "ui/scan/camera_devices.h"
#include "ui/scan/helper_environment.h"
#include "ui/scan/installed_helper.h"

#include <QFileInfo>
#include <QProcess>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString cameraHelper()
{
    return installedHelper(u"countersign-camera"_s);
}

} // namespace

CameraSource::CameraSource(QString helper, QObject *parent)
    : FrameSource(parent)
    , m_helper(helper.isEmpty() ? cameraHelper() : std::move(helper))
{ }

CameraSource::~CameraSource()
{
    stop();
}

void CameraSource::start(const QString &camera)
{
    stop();
    m_records = {};
    m_process = new QProcess(this);
    m_process->setProgram(m_helper);
    if (!camera.isEmpty())
        m_process->setArguments({camera});
    m_process->setProcessEnvironment(helperEnvironment());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &CameraSource::read);
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this, process = m_process](QProcess::ProcessError error) {
            if (process == m_process && error == QProcess::FailedToStart)
                fail(CameraProblem::Missing);
        },
        Qt::QueuedConnection);
    connect(m_process, &QProcess::finished, this, [this] { fail(CameraProblem::Lost); });
    m_process->start();
}

void CameraSource::stop()
{
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    process->kill();
    process->waitForFinished(1000); // the camera's light goes out with it
    process->deleteLater();
}

void CameraSource::read()
{
    m_records.append(m_process->readAllStandardOutput());
    while (m_process) {
        auto record = m_records.take();
        if (!record)
            break;
        if (const auto *names = std::get_if<QStringList>(&*record))
            Q_EMIT camerasFound(*names);
        else if (const auto *frame = std::get_if<QImage>(&*record))
            Q_EMIT frameArrived(*frame);
        else
            fail(std::get<CameraProblem>(*record));
    }
    if (m_process && m_records.isBroken())
        fail(CameraProblem::Lost);
}

void CameraSource::fail(CameraProblem problem)
{
    stop();
    Q_EMIT failed(problem);
}

bool isCameraThere()
{
    return hasCameraDevice() && QFileInfo(cameraHelper()).isExecutable();
}

} // namespace countersign
