#include "app/scan/resource_limits.h"
#include "app/scan/sandbox.h"
#include "app/scan/scan_modes.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <exception>
#include <optional>

// countersign-scan: looks for QR codes where it is dangerous, on behalf of the window and the terminal program. It
// holds no secrets of ours, runs under limits, writes no file and logs nothing; its answer goes to standard output.

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// None if the arguments ask for nothing we know.
std::optional<Scan> scanFor(const QStringList &arguments)
{
    const QString mode = arguments.value(1);
    if (mode == u"--screen"_s && arguments.size() == 2)
        return prepareScreenScan();
    if (mode == u"--screen"_s && arguments.sliced(2) == QStringList(u"--quick"_s))
        return prepareScreenScan(PortalAsking::None, QrEffort::Quick);
    if (mode == u"--screen"_s && arguments.sliced(2) == QStringList(u"--interactive"_s))
        return prepareScreenScan(PortalAsking::Interactive);
    if (mode == u"--stdin"_s && arguments.size() == 2)
        return prepareInputScan();
    if (mode == u"--files"_s && arguments.size() > 2)
        return prepareFileScan(arguments.sliced(2));
    return {};
}

bool write(const SecretBytes &answer)
{
    QFile output;
    // EXPOSE: the answer goes to whoever started us.
    const ByteView bytes = answer.expose();
    return output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && output.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()))
        == static_cast<qint64>(bytes.size());
}

int run(int argc, char **argv)
{
    constexpr int kUsage = 2;
    constexpr int kFailed = 3;
    if (!applyResourceLimits())
        return kFailed;
    const QCoreApplication application(argc, argv); // finds the picture decoders
    const auto scan = scanFor(QCoreApplication::arguments());
    if (!scan) {
        std::fputs("usage: countersign-scan --screen [--interactive | --quick] | --files FILE... | --stdin\n", stderr);
        return kUsage;
    }
    enterSandbox(); // where there is one; before anything that somebody else made is decoded
    return write(encodeScanAnswer((*scan)())) ? 0 : kFailed;
}

} // namespace

} // namespace countersign

int main(int argc, char **argv)
{
    try {
        return countersign::run(argc, argv);
    } catch (const std::exception &) {
        return 3; // out of memory: whoever asked sees that the helper failed
    }
}
