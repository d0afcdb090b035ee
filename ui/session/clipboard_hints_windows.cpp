#include "ui/session/code_mime_data.h"

namespace countersign {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, QByteArray>> clipboardHints()
{
    // Qt passes `value` on as the name of a clipboard format. The numbers are DWORDs; 0 means no.
    const QByteArray no(4, '\0');
    return {{uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s, no},
            {uR"(application/x-qt-windows-mime;value="CanIncludeInClipboardHistory")"_s, no},
            {uR"(application/x-qt-windows-mime;value="CanUploadToCloudClipboard")"_s, no}};
}

} // namespace countersign
