#include "app/scan/resource_limits.h"
#include "app/scan/scan_modes.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cstdio>
#include <exception>
#include <optional>

// countersign-scan: looks for QR codes where it is dangerous, on behalf of the window and the terminal program. It
// holds no secrets of ours, runs under limits, writes no file and logs nothing; its answer goes to standard output.

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

Bytes readAll(QFile &input, std::size_t limit)
{
    Bytes bytes;
    std::array<std::uint8_t, 64 * 1024> block;
    while (bytes.size() <= limit) {
        const qint64 count = input.read(reinterpret_cast<char *>(block.data()), block.size());
        if (count <= 0)
            break;
        bytes.insert(bytes.end(), block.begin(), block.begin() + count);
    }
    return bytes;
}

ScanAnswer scanStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {.sources = {}, .codes = {}, .errors = {{.code = ErrorCode::PictureUnreadable}}};
    return scanEncodedPicture(readAll(input, kMaxEncodedPictureBytes));
}

/// None if the arguments ask for nothing we know.
std::optional<ScanAnswer> answerTo(const QStringList &arguments)
{
    const QString mode = arguments.value(1);
    if (mode == u"--screen"_s && arguments.size() == 2)
        return scanScreen();
    if (mode == u"--stdin"_s && arguments.size() == 2)
        return scanStandardInput();
    if (mode == u"--files"_s && arguments.size() > 2)
        return scanFiles(arguments.sliced(2));
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
    const auto answer = answerTo(QCoreApplication::arguments());
    if (!answer) {
        std::fputs("usage: countersign-scan --screen | --files FILE... | --stdin\n", stderr);
        return kUsage;
    }
    return write(encodeScanAnswer(*answer)) ? 0 : kFailed;
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
